//! Wrapping the plain text of a mail.

/// Breaks lines at spaces so that none is longer than `width` characters; a longer word, such as a
/// link, keeps a line of its own. Blank lines come at most once in a row, and a list line (`- `) is
/// continued with an indent.
pub(super) fn wrap(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            if lines.last().is_some_and(|last| !last.is_empty()) {
                lines.push(String::new());
            }
            continue;
        }
        // RFC 3676, 4.3: two hyphens and a space begin the signature.
        if line == "--" {
            lines.push("-- ".to_owned());
            continue;
        }
        fill(line, width, &mut lines);
    }
    lines.join("\n").trim_end().to_owned() + "\n"
}

/// Whether a line may break here. French keeps its colon and question mark with the word before it.
fn breaks(c: char) -> bool {
    c.is_whitespace() && c != '\u{a0}'
}

fn fill(line: &str, width: usize, lines: &mut Vec<String>) {
    let indent = if line.starts_with("- ") { "  " } else { "" };
    let mut current = String::new();
    for word in line.split(breaks).filter(|word| !word.is_empty()) {
        let length = current.chars().count() + 1 + word.chars().count();
        if current.trim().is_empty() {
            current.push_str(word);
        } else if length <= width {
            current.push(' ');
            current.push_str(word);
        } else {
            lines.push(std::mem::replace(&mut current, format!("{indent}{word}")));
        }
    }
    lines.push(current);
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn lines_break_at_spaces_and_links_stay_whole() {
        let link = "https://example.org/waardering/bevestig/abcdefghijklmnopqrstuvwxyz";
        let text = wrap(&format!("een twee drie vier\n\n\n\n{link} vijf\n"), 10);
        assert_eq!(text, format!("een twee\ndrie vier\n\n{link}\nvijf\n"));
    }

    #[test]
    fn a_hard_space_holds() {
        assert_eq!(wrap("un deux\u{a0}: trois", 8), "un\ndeux\u{a0}:\ntrois\n");
    }

    #[test]
    fn lists_are_indented() {
        assert_eq!(wrap("- een twee drie", 9), "- een\n  twee\n  drie\n");
    }
}
