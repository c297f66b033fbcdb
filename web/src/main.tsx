import { render } from "preact";
import { App } from "./app.tsx";
import { watch } from "./kit/route.ts";
import "./style/base.css";
import "./style/part.css";
import "./style/view.css";
import "./style/explore.css";
import "./style/board.css";

watch();
const root = document.getElementById("app");
if (root) render(<App />, root);
