import * as vscode from "vscode";
import { contributionFiles, languageId } from "../protocol/index.ts";

const title = "Matrix of Proposals";

interface FileItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/** Asks which contributions to lay side by side; those that are open are ticked. Undefined when it is called off. */
export async function chooseProposals(ticked: readonly vscode.Uri[]): Promise<readonly vscode.Uri[] | undefined> {
  const open = openFiles();
  const files = await vscode.workspace.findFiles(contributionFiles);
  const all = unique([...ticked, ...open, ...files])
    .filter(({ path }) => !path.endsWith(".resolution.md"))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const isTicked = new Set((ticked.length > 0 ? ticked : open).map(String));
  const items = all.map((uri) => ({ ...itemOf(uri), picked: isTicked.has(uri.toString()) }));
  if (items.length === 0) {
    const [...found] = (await vscode.window.showOpenDialog({ title, openLabel: "Compare", canSelectMany: true })) ?? [];
    return found.length > 0 ? found : undefined;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: `${title} (1/2): Proposals`,
    placeHolder: "Which proposals are to stand side by side?",
    canPickMany: true,
    matchOnDescription: true,
  });
  return chosen?.map(({ uri }) => uri);
}

/**
 * Asks which text the proposals start from: the one that the library has, the current document, another file, or the
 * first proposal. Undefined when it is called off.
 */
export async function chooseBase(
  proposals: readonly vscode.Uri[],
  missing: string | undefined,
): Promise<vscode.Uri | "library" | undefined> {
  const current = vscode.window.activeTextEditor?.document;
  const isProposal = new Set(proposals.map(String));
  const files = (await vscode.workspace.findFiles(contributionFiles)).filter(
    (uri) => uri.path.endsWith(".resolution.md") && uri.toString() !== current?.uri.toString(),
  );
  const [first] = proposals;
  const isCurrentBase = current?.languageId === languageId && !isProposal.has(current.uri.toString());
  type Item = vscode.QuickPickItem & { readonly base?: vscode.Uri | "library" };
  const items: readonly Item[] = [
    ...(missing === undefined
      ? [{ label: "$(library) From the Library", description: "found by its number", base: "library" as const }]
      : []),
    ...(isCurrentBase ? [{ ...itemOf(current.uri), detail: "the current document", base: current.uri }] : []),
    ...files.map((uri) => ({ ...itemOf(uri), base: uri })),
    { label: "$(folder-opened) Another File…" },
    ...(first === undefined || proposals.length < 2
      ? []
      : [{ label: "$(file) None", description: `${itemOf(first).label} stands in for it`, base: first }]),
  ];
  const item = await vscode.window.showQuickPick(items, {
    title: `${title} (2/2): Base`,
    placeHolder: missing === undefined ? "Which text do the proposals start from?" : `${sentence(missing)}`,
    matchOnDescription: true,
  });
  if (item === undefined || item.base !== undefined) return item?.base;
  const [file] = (await vscode.window.showOpenDialog({ title, openLabel: "Use as Base" })) ?? [];
  return file;
}

/** The contributions in tabs: what is not in front is not read by the editor yet. */
function openFiles(): readonly vscode.Uri[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const inTabs = tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? input.uri : []));
  const isOurs = new Set(
    vscode.workspace.textDocuments.filter((one) => one.languageId === languageId).map(({ uri }) => uri.toString()),
  );
  return inTabs.filter((uri) => isOurs.has(uri.toString()) || uri.path.endsWith(".contribution.md"));
}

function itemOf(uri: vscode.Uri): FileItem {
  const label = uri.path.split("/").at(-1) ?? "";
  const place = vscode.workspace.asRelativePath(uri);
  return { label, uri, ...(place !== label && { description: place }) };
}

function unique(uris: readonly vscode.Uri[]): readonly vscode.Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
