export { patch } from "./patch.ts";
