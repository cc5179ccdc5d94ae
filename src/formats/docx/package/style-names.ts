/**
 * The canonical name of a style: as `styles.xml` names it, without the blanks, signs and capitals in which templates
 * differ. The name counts and never the id: one id names two styles in different templates of ITU.
 */
export function canonicalStyle(name: string): string {
  const plain = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u200e\u200f\s_\-&#]/g, "");
  return (Object.hasOwn(aliases, plain) ? aliases[plain] : undefined) ?? plain;
}

/** Misspelt and older names that templates of ITU hold, and Word's own names in the languages of its surface. */
const aliases: Readonly<Record<string, string>> = {
  restitel: "restitle",
  rectitel: "rectitle",
  appendexno: "appendixno",
  adress: "address",
  agendaitemtitle: "agendaitem",
  annexnotitle: "annexnotitle",
  annexnoandtitle: "annexnotitle",
  appendixnoandtitle: "appendixnotitle",
  standard: "normal",
  bodytext: "normal",
  listparagraph: "normal",
  footnotetext: "footnotetext",
  überschrift1: "heading1",
  titre1: "heading1",
  título1: "heading1",
  заголовок1: "heading1",
  标题1: "heading1",
};

/** The name that a writer gives a style when the template does not have it, by canonical name; what ITU's have. */
export const styleNames = {
  normal: "Normal",
  logo: "LOGO",
  logo1: "Logo-1",
  address: "Adress",
  source: "Source",
  title1: "Title 1",
  title2: "Title 2",
  title3: "Title 3",
  agendaitem: "Agenda_item",
  headingb: "Heading_b",
  headingi: "Heading_i",
  heading1: "heading 1",
  heading2: "heading 2",
  heading3: "heading 3",
  heading4: "heading 4",
  heading5: "heading 5",
  proposal: "Proposal",
  reasons: "Reasons",
  resno: "Res_No",
  restitle: "Res_title",
  resref: "Res_ref",
  normalaftertitle: "Normal after title",
  call: "Call",
  enumlev1: "enumlev1",
  enumlev2: "enumlev2",
  enumlev3: "enumlev3",
  sectionno: "Section_No",
  sectiontitle: "Section_title",
  annexno: "Annex_No",
  annextitle: "Annex_title",
  annexref: "Annex_ref",
  tablehead: "Table_head",
  tabletext: "Table_text",
  footnotetext: "footnote text",
} as const;

/** A style that the writer uses. */
export type StyleName = keyof typeof styleNames;
