import type { JSX } from "preact";
import { t } from "../text/words.ts";
import { Page } from "./page.tsx";
import { Empty } from "./state.tsx";

/** The view of what is not there. */
export const Missing = ({ words }: { words: string }): JSX.Element => (
  <Page title={t("missing.title")}>
    <Empty>
      {words} <a href="/">{t("home")}</a>
    </Empty>
  </Page>
);
