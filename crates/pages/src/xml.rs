//! Text in XML.

/// A text between tags or in an attribute with double quotes. Characters that XML 1.0 does not know (section
/// 2.2) are left out.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(c),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_stays_text_and_what_xml_forbids_goes() {
        assert_eq!(escape("a<b> & \"c\"\u{8}\n"), "a&lt;b&gt; &amp; &quot;c&quot;\n");
    }
}
