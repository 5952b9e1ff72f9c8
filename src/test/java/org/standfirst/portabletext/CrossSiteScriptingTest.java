package org.standfirst.portabletext;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standfirst.portabletext.block.Span;
import org.standfirst.portabletext.block.Style;
import org.standfirst.portabletext.block.TextBlock;
import org.standfirst.portabletext.html.HtmlReader;
import org.standfirst.portabletext.html.HtmlRenderer;
import org.standfirst.portabletext.markdown.MarkdownReader;
import org.standfirst.portabletext.markdown.MarkdownRenderer;

/** Known ways to smuggle a script into a page, none of which survives either reader. */
class CrossSiteScriptingTest {

    static List<String> vectors() {
        return List.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script\n>alert(1)</script\t>",
                "<img src=x onerror=alert(1)>",
                "<img src='https://a.example/x' onload=alert(1)>",
                "<img src=\"javascript:alert(1)\">",
                "<img src=`javascript:alert(1)`>",
                "<img src='https://a.example/\" onerror=alert(1) x=\"'>",
                "<img src=https://a.example/x alt='\" onload=alert(1) \"'>",
                "<img src=data:image/svg+xml,<svg/onload=alert(1)>>",
                "<svg onload=alert(1)>",
                "<svg/onload=alert(1)//",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x></svg>",
                "<svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<svg><use href=\"data:image/svg+xml,<svg id='x' onload='alert(1)'/>#x\"></svg>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<math><annotation-xml encoding=\"text/html\"><script>alert(1)</script></annotation-xml></math>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\" javascript:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\"java\nscript:alert(1)\">x</a>",
                "<a href=\"java&#x0D;script:alert(1)\">x</a>",
                "<a href=\"&#106;&#97;&#118;&#97;script:alert(1)\">x</a>",
                "<a href=\"&#0000106avascript:alert(1)\">x</a>",
                "<a href=\"javascript&colon;alert(1)\">x</a>",
                "<a href=\"\u0001javascript:alert(1)\">x</a>",
                "<a href=\"\u200Bjavascript:alert(1)\">x</a>",
                "<a href=\"javascript://news.example/%0Aalert(1)\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"feed:javascript:alert(1)\">x</a>",
                "<a href=\"blob:https://a.example/1\">x</a>",
                "<a href=\"file:///etc/passwd\">x</a>",
                "<a href=\"/\\evil.example\">x</a>",
                "<a href=\"https:\\\\evil.example\">x</a>",
                "<a href=\"https://news.example@evil.example\">x</a>",
                "<a href='https://a.example/\" onmouseover=\"alert(1)'>x</a>",
                "<a href=https://a.example onclick=alert(1)>x</a>",
                "<a href=https://a.example style=\"background:url(javascript:alert(1))\">x</a>",
                "<a href=https://a.example target=_blank ping=https://evil.example>x</a>",
                "<p style=\"width:expression(alert(1))\">x</p>",
                "<p onmouseover=alert(1) id=x class=y>x</p>",
                "<div style=\"behavior:url(x.htc)\">x</div>",
                "<style>@import 'javascript:alert(1)';</style>",
                "<link rel=stylesheet href=javascript:alert(1)>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<base href=\"javascript:alert(1)//\"><a href=\"/x\">x</a>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<iframe src=https://a.example/x onload=alert(1)></iframe>",
                "<object data=\"javascript:alert(1)\"></object>",
                "<embed src=\"data:text/html,<script>alert(1)</script>\">",
                "<video src=x onerror=alert(1)><source src=javascript:alert(1)></video>",
                "<audio src=https://a.example/x onloadstart=alert(1)></audio>",
                "<form action=\"javascript:alert(1)\"><button formaction=\"javascript:alert(1)\">x</button></form>",
                "<input autofocus onfocus=alert(1)>",
                "<details open ontoggle=alert(1)>x</details>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<body onload=alert(1)>x</body>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<noscript><style></noscript><img src=x onerror=alert(1)></style></noscript>",
                "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
                "<title><a href=\"</title><img src=x onerror=alert(1)>\"></title>",
                "<xmp><p title=\"</xmp><svg/onload=alert(1)>\"></xmp>",
                "<plaintext><script>alert(1)</script>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml-stylesheet href=\"javascript:alert(1)\"?><p>x</p>",
                "<table background=\"javascript:alert(1)\"><tr><td onclick=alert(1)><script>alert(1)</script>",
                "<aside class=related-link><a href=javascript:alert(1)>x</a></aside>",
                "<aside class=related-link data-article='\" onclick=\"alert(1)'><a href=https://a.example>x</a></aside>",
                "<figure class=embed data-title='\"><script>alert(1)</script>'><a href=https://a.example>x</a></figure>",
                "<figure><img src=https://a.example/x><figcaption><script>alert(1)</script>"
                        + "&lt;img src=x onerror=alert(1)&gt;</figcaption></figure>",
                "<a data-article='javascript:alert(1)'>x</a>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "[x](javascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](&#106;avascript:alert(1))",
                "![x](javascript:alert(1) \"onerror\")",
                "![\" onerror=alert(1) \"](https://a.example/x \"\\\" onerror=alert(1)\")",
                "<javascript:alert(1)>",
                "[x]\n\n[x]: data:text/html,<script>alert(1)</script>",
                "`<script>alert(1)</script>`",
                "```html\" onclick=\"alert(1)\n<script>alert(1)</script>\n```",
                "| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothingThatRunsSurvivesReading(String vector) {
        HostileInputTest.assertHarmless(HtmlReader.read(vector));
        HostileInputTest.assertHarmless(MarkdownReader.read(vector));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void asTextItIsShownAndNotRun(String vector) {
        var body = new Body(List.of(TextBlock.of("b0", Style.NORMAL, List.of(Span.plain("s0", vector)), List.of())));

        SafeHtml.assertSafe(HtmlRenderer.render(body));
        HostileInputTest.assertHarmless(HtmlReader.read(HtmlRenderer.render(body)));
        HostileInputTest.assertHarmless(MarkdownReader.read(MarkdownRenderer.render(body)));
    }
}
