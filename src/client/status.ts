import * as vscode from "vscode";
import {
  type CommandId,
  diagnosticSource,
  languageId,
  type ProblemCounts,
  type Summary,
  summaryRequest,
} from "../protocol/index.ts";
import { isSide } from "./base-side.ts";
import type { Engine } from "./engine.ts";
import { count, problemsInWords, statusInWords } from "./words.ts";

/** The item of the status bar that shows that a contribution is understood, and how it stands. */
export class Status {
  readonly #engine: Engine;
  readonly #item = vscode.window.createStatusBarItem("preamble.status", vscode.StatusBarAlignment.Right, 100);
  readonly #subscriptions: vscode.Disposable[];
  #summary: Summary | undefined;
  #failed = false;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#item.name = "Preamble";
    this.#item.command = "preamble.showActions" satisfies CommandId;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#summary = undefined;
        this.#renew(0);
      }),
      vscode.workspace.onDidOpenTextDocument(() => this.#renew(0)),
      vscode.workspace.onDidCloseTextDocument(() => this.#renew(0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === activeContribution()) this.#renew(300);
      }),
      vscode.languages.onDidChangeDiagnostics(() => this.#show()),
      engine.onDidChangeBases(() => this.#renew(0)),
      engine.onDidStart(() => {
        this.#failed = false;
        this.#renew(0);
      }),
    ];
    this.#renew(0);
  }

  /** The text of the item while it is shown. */
  get text(): string | undefined {
    return activeContribution() && this.#item.text;
  }

  /** The server could not be started. */
  fail(): void {
    this.#failed = true;
    this.#show();
  }

  dispose(): void {
    clearTimeout(this.#later);
    for (const one of [...this.#subscriptions, this.#item]) one.dispose();
  }

  #renew(delay: number): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => void this.#fetch(), delay);
  }

  async #fetch(): Promise<void> {
    const document = activeContribution();
    if (document && !this.#failed) {
      if (!this.#summary) this.#show();
      const summary = await this.#engine.ask(summaryRequest, { uri: document.uri.toString() }).catch(() => undefined);
      if (document !== activeContribution()) return;
      this.#summary = summary;
    }
    this.#show();
  }

  #show(): void {
    const document = activeContribution();
    if (!document) {
      this.#item.hide();
      return;
    }
    const text = this.#failed
      ? "Preamble: not running"
      : this.#summary
        ? statusInWords(this.#summary)
        : "Preamble: reading";
    const counts = countOf(document.uri);
    const problems = problemsInWords(counts);
    this.#item.text = `${this.#failed ? "$(warning)" : "$(law)"} ${text}`;
    this.#item.tooltip = this.#failed
      ? "The checks of Preamble could not be started. Click to try again or to see the log."
      : `${capital(problems)}${this.#summary ? `, ${count(this.#summary.items, "item")}` : ""}. Click to see what can be done.`;
    this.#item.accessibilityInformation = { label: `${text}, ${problems}`, role: "button" };
    this.#item.show();
  }
}

/** The document of the active editor, if it is a contribution. */
export function activeContribution(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === languageId && !isSide(document.uri) ? document : undefined;
}

function countOf(uri: vscode.Uri): ProblemCounts {
  const ours = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === diagnosticSource);
  const errors = ours.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length;
  const warnings = ours.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning).length;
  return { errors, warnings, information: ours.length - errors - warnings };
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
