/** The first queries that GraphiQL shows. docs/api.md has more. */
export const TABS: readonly string[] = [
  `# 总览: what is in the graph, and what was published last
{
  overview {
    counts { name count }
    latest(first: 5) { id title publishedAt kind publisher }
    indicators(first: 10) { id name }
  }
}`,
  `# 检索: names in Chinese, by pinyin (zonggonghui) or initials (zgh)
query Search($text: String = "总工会") {
  search(text: $text, first: 10) {
    nodes {
      match
      highlight { text start end }
      result { ... on Entity { id type name aliases } ... on Document { id title publishedAt } ... on Indicator { id name } }
    }
  }
}`,
  `# 数据: figures with the sentence and document that state them
{
  figures(first: 10) {
    nodes {
      quote amount lower upper unit approximation measure aboutName
      period { start end kind text }
      sentence { text }
      document { title publisher publishedAt }
    }
  }
}`,
];
