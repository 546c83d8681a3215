/** The part of saxen that we use; the package has no types of its own. */
declare module 'saxen' {
  export type Attributes = Readonly<Record<string, string>>;
  export type DecodeEntities = (text: string) => string;

  export class Parser {
    on(
      name: 'openTag',
      callback: (name: string, attributes: () => Attributes, decode: DecodeEntities) => void,
    ): this;
    on(name: 'closeTag', callback: (name: string) => void): this;
    on(name: 'text', callback: (text: string, decode: DecodeEntities) => void): this;
    on(name: 'cdata', callback: (text: string) => void): this;
    on(name: 'error', callback: (error: Error) => void): this;
    write(xml: string): this;
    end(): unknown;
  }
}
