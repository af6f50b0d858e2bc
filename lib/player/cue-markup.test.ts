import { describe, expect, it } from "vitest";
import { parseCueText } from "./cue-markup";

/** The lines as text again, with the styles of each run before it. */
function written(text: string): string[] {
  return parseCueText(text).map((line) =>
    line.map((run) => (run.styles.length > 0 ? `[${run.styles.join("")} ${run.text}]` : run.text)).join(""),
  );
}

describe("parseCueText", () => {
  it.each([
    ["Hello", ["Hello"]],
    ["Two\nlines", ["Two", "lines"]],
    ["Two\r\nlines", ["Two", "lines"]],
    ["<i>aside</i>", ["[i aside]"]],
    ["<I>aside</I>", ["[i aside]"]],
    ["<b><i>both</i></b>", ["[bi both]"]],
    ["<i>over\ntwo lines</i>", ["[i over]", "[i two lines]"]],
    ["<i>never closed", ["[i never closed]"]],
    ["<b>wrongly <i>nested</b> tags</i>", ["[b wrongly ][bi nested] tags"]],
    ["</i>closed without opening", ["closed without opening"]],
    ["<c.yellow>colour</c>", ["colour"]],
    ["<v Fred>Hi", ["Hi"]],
    ["<00:00:01.000>karaoke", ["karaoke"]],
    ["<i.class>styled</i>", ["[i styled]"]],
    ['<font color="red">red</font>', ["red"]],
    ["a < b and <3", ["a < b and <3"]],
    ["<i><i>twice</i> once</i> none", ["[i twice][i  once] none"]],
    ["a &lt; b &amp;&amp; c &gt; d", ["a < b && c > d"]],
    ["&amp;lt;", ["&lt;"]],
    ["&nbsp;&#233;&#xE9;", ["\u00a0éé"]],
    ["&unknown; &#0; &#x110000;", ["&unknown; &#0; &#x110000;"]],
    ["- one\n- two\n- three\n- four", ["- one", "- two", "- three - four"]],
    ["\n\n  first\n\nsecond  \n", ["first", "second"]],
    ["", [""]],
    ["مرحبا\nשלום", ["مرحبا", "שלום"]],
  ])("%j", (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it("no markup of a subtitle becomes markup of ours", () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script><i onclick="x">&lt;b&gt;</i>';
    expect(written(hostile)).toEqual(["alert(2)[i <b>]"]);
  });

  it("a cue that nobody could read is cut", () => {
    expect(written("x".repeat(100_000))[0]).toHaveLength(2000);
    expect(parseCueText("<i>x".repeat(100_000))[0]).toHaveLength(500);
  });
});
