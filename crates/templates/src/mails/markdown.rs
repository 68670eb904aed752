//! Markdown for mails: paragraphs, headings, lists, quotes, emphasis and links. What else CommonMark knows stays
//! text: no pictures, no HTML of the writer's, no link to anything but a web page or a mailbox.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// Colour of links and rules in mails, as in the other templates.
const LINK: &str = "color:#0b5c57";

/// A text in Markdown as HTML with styles of its own: mail readers drop style sheets. The subject is the first
/// heading of a mail, so headings in the text begin a level lower.
pub(super) fn to_html(markdown: &str) -> String {
    render(markdown, true)
}

/// The same for a page of the platform, which has a style sheet, two levels of headings above it and no styles of
/// its own.
pub(crate) fn to_page(markdown: &str) -> String {
    render(markdown, false)
}

fn render(markdown: &str, styled: bool) -> String {
    let styles = |styles: &str| if styled { format!(" style=\"{styles}\"") } else { String::new() };
    let tag = |name: &str, inside: &str| raw(&format!("<{name}{}>", styles(inside)));
    let mut out = String::new();
    let mut links: Vec<bool> = Vec::new();
    let mut picture = 0_usize;
    let events = Parser::new_ext(markdown, Options::empty()).filter_map(|event| match event {
        Event::Start(Tag::Image { .. }) => {
            picture += 1;
            None
        }
        Event::End(TagEnd::Image) => {
            picture = picture.saturating_sub(1);
            None
        }
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock | Tag::Paragraph) => Some(tag("p", "margin:0 0 16px")),
        Event::End(TagEnd::HtmlBlock) => Some(raw("</p>\n")),
        Event::Start(Tag::Heading { level, .. }) => {
            Some(tag(name(level, styled), "font-size:18px;line-height:1.3;margin:24px 0 8px"))
        }
        Event::End(TagEnd::Heading(level)) => Some(raw(&format!("</{}>\n", name(level, styled)))),
        Event::Start(Tag::List(None)) => Some(tag("ul", "margin:0 0 16px")),
        Event::Start(Tag::BlockQuote(_)) => {
            Some(tag("blockquote", "margin:0 0 16px;padding:0 0 0 12px;border-left:4px solid #c9d2da"))
        }
        Event::Start(Tag::Link { dest_url, .. }) => {
            let safe = is_safe(&dest_url);
            links.push(safe);
            safe.then(|| {
                let mut href = String::new();
                escape(&mut href, &dest_url);
                raw(&format!("<a href=\"{href}\"{}>", styles(LINK)))
            })
        }
        Event::End(TagEnd::Link) => links.pop().unwrap_or_default().then(|| raw("</a>")),
        other => Some(other),
    });
    html::push_html(&mut out, events);
    out
}

fn raw(html: &str) -> Event<'static> {
    Event::Html(CowStr::from(html.to_owned()))
}

/// Headings of a text begin below that of the mail, or below those of the page.
const fn name(level: HeadingLevel, mail: bool) -> &'static str {
    match (level, mail) {
        (HeadingLevel::H1 | HeadingLevel::H2, true) => "h2",
        (HeadingLevel::H3, true) => "h3",
        (HeadingLevel::H1 | HeadingLevel::H2, false) => "h4",
        (HeadingLevel::H3, false) => "h5",
        (_, true) => "h4",
        (_, false) => "h6",
    }
}

fn is_safe(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

/// Escapes an address for an attribute.
fn escape(out: &mut String, address: &str) {
    for c in address.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{to_html, to_page};

    #[test]
    fn what_is_written_gets_the_styles_of_our_mails() {
        let html = to_html(
            "# Nieuws\n\nDag *allemaal*, zie [de site](https://example.org/?a=1&b=2).\n\n- een\n- twee",
        );
        assert!(html.contains("<h2 style="), "{html}");
        assert!(html.contains("<em>allemaal</em>"));
        assert!(
            html.contains("<a href=\"https://example.org/?a=1&amp;b=2\" style=\"color:#0b5c57\">de site</a>")
        );
        assert!(html.contains("<li>een</li>") && html.contains("<ul style="));
        let page = to_page("# Nieuws\n\n[x](https://example.org) <b>y</b>");
        assert_eq!(
            page,
            "<h4>Nieuws</h4>\n<p><a href=\"https://example.org\">x</a> &lt;b&gt;y&lt;/b&gt;</p>\n"
        );
    }

    #[test]
    fn nothing_of_the_writer_runs_or_loads() {
        for bad in [
            "<script>alert(1)</script>",
            "tekst <img src=x onerror=alert(1)> tekst",
            "[klik](javascript:alert(1))",
            "[klik](JaVaScRiPt:alert(1))",
            "[klik](data:text/html,x)",
            "![foto](https://example.org/volg.gif)",
            "[x](https://example.org/\"onmouseover=\"alert(1))",
            "<https://example.org/\"><script>",
        ] {
            let html = to_html(bad);
            assert!(!html.contains("<script") && !html.contains("<img"), "{bad}: {html}");
            assert!(!html.to_ascii_lowercase().contains("href=\"javascript"), "{bad}: {html}");
            assert!(!html.contains("href=\"data:") && !html.contains("\" onmouseover"), "{bad}: {html}");
        }
        assert!(to_html("![een foto](https://example.org/x.png)").contains("een foto"));
    }
}
