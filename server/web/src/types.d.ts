declare module 'virtual:suras' {
  /** Of each sura, from the first: its Arabic name, its Latin name. */
  const names: [string, string][];
  export default names;
}
declare module '*.css';
declare module '*.md?raw' {
  const text: string;
  export default text;
}
