/** An item to be shown on a page, and others to be shown beside it. */
export interface Shown {
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly author: string;
  readonly editor: string;
  readonly paragraphs: readonly string[];
  /** Title and first words of other items. */
  readonly others: readonly { readonly title: string; readonly lead: string }[];
}

const markup = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const NAV = [
  "首页",
  "新闻",
  "国内",
  "国际",
  "财经",
  "体育",
  "娱乐",
  "视频",
  "图片",
  "专题",
  "评论",
  "地方",
  "教育",
  "健康",
  "科技",
];
const COMMENTS = [
  "写得很好，希望这样的好消息越来越多，也希望政策能真正落到基层，让老百姓得到实惠。",
  "支持！我们这里去年也开始做了，效果不错，就是排队的人有点多，建议增加窗口。",
  "看完很受鼓舞，家乡的变化一年比一年大，路修好了，水也清了，年轻人愿意回来了。",
];
const list = (items: readonly string[], tag = "li"): string =>
  items.map((item) => `<${tag}><a href="/c/${item.length}.html">${markup(item)}</a></${tag}>`).join("\n");
const others = (shown: Shown): string => list(shown.others.map((other) => other.title));

/** Page designs of different houses; each gives the source of a page. All names on them are made up. */
export const DESIGNS: Readonly<Record<string, (shown: Shown) => string>> = {
  portal: (s) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${markup(s.title)}_东岭新闻_东岭网</title>
<meta name="keywords" content="新闻"><script>var a="<p>假的正文，不应出现。</p>";</script><style>.a{color:red}</style></head><body>
<div class="top-nav"><ul>${list(NAV)}</ul></div><div class="login-bar"><a href="#">登录</a> | <a href="#">注册</a> <input value="搜索"></div>
<div class="crumb">您当前的位置：<a href="/">首页</a> &gt; <a href="/n">新闻</a> &gt; 正文</div>
<div class="wrap"><div class="left-box"><h1>${markup(s.title)}</h1><div class="info"><span>${s.date} 09:15</span> <span>来源：${s.source}</span> <span>作者：${s.author}</span></div>
<div class="share-box">分享到：<a>微信</a><a>微博</a><a>QQ空间</a></div>
<div class="article-text">${s.paragraphs.map((p) => `<p>　　${markup(p)}</p>`).join("\n")}
<p class="editor">（责任编辑：${s.editor}）</p></div>
<div class="about-news"><h3>相关新闻</h3><ul>${others(s)}</ul></div></div>
<div class="right-box"><h3>热点排行</h3><ul>${others(s)}</ul><h3>视频推荐</h3><ul>${others(s)}</ul></div></div>
<div class="foot"><p>关于我们 | 联系我们 | 广告服务 | 网站地图</p><p>东岭网版权所有，未经书面授权不得转载使用，违者本网将依法追究责任。</p><p>违法和不良信息举报电话：0990-1234567 ICP备12345678号</p></div></body></html>`,

  government: (
    s,
  ) => `<html><head><title>${markup(s.title)} - 东岭县人民政府</title><meta name="ArticleTitle" content="${markup(s.title)}"><meta name="PubDate" content="${s.date} 10:00"><meta name="ContentSource" content="${s.source}"></head><body>
<table width="1000"><tr><td><a href="/">首页</a></td><td><a href="/gk">政务公开</a></td><td><a href="/fw">政务服务</a></td><td><a href="/hd">互动交流</a></td></tr></table>
<table width="1000"><tr><td>当前位置：<a href="/">首页</a>&gt;<a href="/xw">要闻动态</a></td></tr>
<tr><td align="center" class="bt">${markup(s.title)}</td></tr>
<tr><td align="center">发布时间：${s.date}&nbsp;&nbsp;来源：${s.source}&nbsp;&nbsp;浏览次数：<script>hits()</script>1284 次&nbsp;&nbsp;字体：[<a>大</a> <a>中</a> <a>小</a>]</td></tr>
<tr><td id="zoom">${s.paragraphs.map((p) => `<p style="text-indent:2em"><span style="font-size:16px">&nbsp;&nbsp;&nbsp;&nbsp;${markup(p)}</span></p>`).join("")}</td></tr>
<tr><td align="right">【<a href="#">打印本页</a>】【<a href="#">关闭窗口</a>】</td></tr>
<tr><td>上一篇：<a href="1">${markup(s.others[0]?.title ?? "")}</a><br>下一篇：<a href="2">${markup(s.others[1]?.title ?? "")}</a></td></tr></table>
<table><tr><td>主办单位：东岭县人民政府办公室　承办：东岭县大数据中心<br>地址：东岭县人民路1号　邮编：843000　联系电话：0990-7654321<br>网站标识码：6500000001　新ICP备05000001号　新公网安备 65000002000001号</td></tr></table></body></html>`,

  blog: (
    s,
  ) => `<!doctype html><html><head><title>${markup(s.title)} | 山里的笔记</title><meta property="og:title" content="${markup(s.title)}"></head><body class="single"><header id="masthead"><a>山里的笔记</a><nav>${list(NAV.slice(0, 6))}</nav></header>
<main><article class="post"><header class="entry-header"><h1 class="entry-title">${markup(s.title)}</h1><div class="entry-meta">${s.date} · ${s.author}</div></header>
<div class="entry-content">${s.paragraphs.map((p) => `<p>${markup(p)}</p>`).join("")}</div><footer class="entry-footer">标签：<a>新闻</a> <a>时事</a></footer></article>
<section id="comments"><h2>3 条评论</h2>${COMMENTS.map((c, i) => `<div class="comment-body"><b>网友${i}</b> <time>2023-01-0${i + 1}</time><p>${c}</p><a>回复</a></div>`).join("")}<form><textarea></textarea><button>发表评论</button></form></section></main>
<aside><h3>近期文章</h3><ul>${others(s)}</ul><div class="widget"><p>本站记录山里的生活，欢迎来信交流，转载请注明出处。</p></div></aside><footer>© 2023 山里的笔记 由 WordPress 驱动</footer></body></html>`,

  breaks: (
    s,
  ) => `<HTML><HEAD><TITLE>${markup(s.title)}</TITLE></HEAD><BODY><CENTER>${NAV.map((n) => `<A HREF=x>${n}</A>`).join(" | ")}</CENTER><HR>
<CENTER><FONT SIZE=5><B>${markup(s.title)}</B></FONT><BR>${s.source}　${s.date}</CENTER><BR>
${s.paragraphs.map((p) => `　　${markup(p)}<BR><BR>`).join("\n")}
<P ALIGN=right>（编辑：${s.editor}）<HR><CENTER><A HREF=x>返回首页</A><BR>东岭在线 版权所有 Copyright 2001-2009</CENTER></BODY></HTML>`,

  soup: (
    s,
  ) => `<html><head><title>${markup(s.title)}</title></head><body><div class="_a1x"><div class="_b2"><span>打开APP</span><span>阅读全文</span></div><div class="_c3"><div class="_t9">${markup(s.title)}</div><div class="_u8"><span>${s.source}</span><span>${s.date}</span><span>关注</span></div>
${s.paragraphs.map((p) => `<div class="_p7"><span>${markup(p)}</span></div>`).join("")}
<div class="_k1">点赞 12　收藏　评论 3</div></div>
<div class="_c4"><div class="_h1">热门评论</div>${COMMENTS.map((c) => `<div class="_m2"><div>山行者</div><div>${c}</div></div>`).join("")}</div>
<div class="_c5"><div class="_h1">相关推荐</div>${s.others.map((o) => `<div class="_r3"><a href="x"><div>${markup(o.title)}</div></a><div>${markup(o.lead)}</div></div>`).join("")}</div></div></body></html>`,

  spam: (
    s,
  ) => `<html><head><title>${markup(s.title)}-东岭信息港</title></head><body><div style="display:none">${markup(s.others.map((o) => o.lead).join(""))}</div>
<div class="header"><img src=x><ul class="menu">${list(NAV)}</ul></div><div class="container"><div class="main-left"><div class="title">${markup(s.title)}</div><p class="source">时间：${s.date}　来源：${s.source}　编辑：${s.editor}</p>
<div class="content">${s.paragraphs.map((p) => `<p>${markup(p)}</p>`).join("<div class=ad-inline><a>广告：东岭特产，点击购买</a></div>")}
<p>免责声明：本文转载自其他媒体，转载目的在于传递更多信息，并不代表本网赞同其观点和对其真实性负责。</p></div>
<div class="recommend"><h4>精彩推荐</h4>${s.others.map((o) => `<dl><dt><a>${markup(o.title)}</a></dt><dd>${markup(o.lead)}</dd></dl>`).join("")}</div></div>
<div class="main-right"><div class="hot-list">${others(s)}</div></div></div><div class="copyright">Copyright © 2015-2023 东岭信息港 All Rights Reserved. 客服电话：400-000-0000</div></body></html>`,

  editor: (
    s,
  ) => `<html><head><title>${markup(s.title)}</title></head><body><div id="app"><div class="page-head"><div class="logo">东岭日报数字报</div><div class="search"><form action=x><input><a>搜索</a></form></div></div>
<div class="detail"><h2>${markup(s.title)}</h2><div class="msg"><i>${s.date}</i><i>记者 ${s.author}</i></div><div class="TRS_Editor"><style>.x{}</style>
${s.paragraphs
  .map(
    (p) =>
      `<div style="text-align:justify">${p
        .split(/(?<=。)/)
        .map((x) => `<span>${markup(x)}</span>`)
        .join("")}</div>`,
  )
  .join("")}</div>
<div class="next"><p>上一篇：<a>${markup(s.others[0]?.title ?? "")}</a></p><p>下一篇：<a>${markup(s.others[1]?.title ?? "")}</a></p></div></div>
<div class="gg-list"><ul>${others(s)}</ul></div><div id="bottom-bar"><p>东岭日报社主办　新闻热线：0990-2222222　投稿邮箱：a@example.com</p><p>互联网新闻信息服务许可证编号：65120000001</p></div></div></body></html>`,

  bare: (s) => `<h1>${markup(s.title)}</h1>\n${s.paragraphs.map((p) => `<p>${markup(p)}`).join("\n")}`,
};

/** A page as extractors leave it: its lines, menus and footer too, without any mark of what they were. */
export function dumped(s: Shown): string {
  return `${NAV.slice(0, 5).join("\n")}\n东岭网\n\n${s.title}\n\n来源:${s.source}\n${s.date} 07:12\n\n${s.paragraphs.join("\n\n")}\n\n责任编辑:${s.editor}\n\n相关新闻\n\n${s.others.map((o) => o.title).join("\n")}\n\n媒体矩阵\n\n  • 东岭网客户端\n    ? ? ?\n\n关于我们 |版权声明 | 违法和不良信息举报电话:0990-84151598\nCopyright ? 2008-2024 by example.com. all rights reserved\n\n扫码关注\n东岭网微信\n×\n`;
}
