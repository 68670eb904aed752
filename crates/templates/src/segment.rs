//! Cutting a text into marked and unmarked pieces.

/// A piece of a text. The pieces of a text, put together, are the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment<T> {
    /// The piece, never empty.
    pub text: String,
    /// What marks it, if anything does.
    pub mark: Option<T>,
}

/// Cuts `text` at the spans `(start, end, mark)`, whose offsets count Unicode scalar values with the
/// end exclusive. Never fails: a span outside the text is cut off, an empty one is dropped, and of
/// two that overlap the one that begins first keeps the shared part.
pub fn segments<T: Clone>(text: &str, spans: &[(usize, usize, T)]) -> Vec<Segment<T>> {
    let scalars: Vec<char> = text.chars().collect();
    let mut order: Vec<&(usize, usize, T)> = spans.iter().collect();
    order.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
    let mut pieces = Vec::new();
    let mut at = 0;
    for (start, end, mark) in order {
        let (start, end) = ((*start).clamp(at, scalars.len()), (*end).min(scalars.len()));
        if start >= end {
            continue;
        }
        push(&mut pieces, &scalars, at..start, None);
        push(&mut pieces, &scalars, start..end, Some(mark.clone()));
        at = end;
    }
    push(&mut pieces, &scalars, at..scalars.len(), None);
    pieces
}

fn push<T>(pieces: &mut Vec<Segment<T>>, scalars: &[char], range: std::ops::Range<usize>, mark: Option<T>) {
    if let Some(piece) = scalars.get(range).filter(|piece| !piece.is_empty()) {
        pieces.push(Segment { text: piece.iter().collect(), mark });
    }
}

/// Every place where `fragment` stands in `text`, as offsets in Unicode scalar values, without
/// overlap. Empty for an empty fragment. The editor's form names what to mask by its words, and this
/// finds the offsets.
pub fn fragments(text: &str, fragment: &str) -> Vec<(usize, usize)> {
    if fragment.is_empty() {
        return Vec::new();
    }
    let length = fragment.chars().count();
    let (mut scalars, mut bytes) = (0, 0);
    let mut found = Vec::new();
    for (at, _) in text.match_indices(fragment) {
        scalars += text.get(bytes..at).map_or(0, |between| between.chars().count());
        bytes = at;
        found.push((scalars, scalars + length));
    }
    found
}

/// Marks the masks in a published text; `masks` are their places, start and end in Unicode scalar
/// values, as `domain::redaction::MaskedText` holds them.
pub fn masked(text: &str, masks: &[(usize, usize)]) -> Vec<Segment<()>> {
    let spans: Vec<_> = masks.iter().map(|&(start, end)| (start, end, ())).collect();
    segments(text, &spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, spans: &[(usize, usize, char)]) -> String {
        segments(text, spans)
            .iter()
            .map(|s| s.mark.map_or_else(|| s.text.clone(), |m| format!("<{m}:{}>", s.text)))
            .collect()
    }

    #[test]
    fn offsets_count_scalar_values() {
        assert_eq!(shown("Één 👵🏽 Ann", &[(7, 10, 'p')]), "Één 👵🏽 <p:Ann>");
    }

    #[test]
    fn odd_spans_do_no_harm() {
        assert_eq!(shown("abcdef", &[(1, 4, 'x'), (2, 6, 'y')]), "a<x:bcd><y:ef>");
        assert_eq!(shown("abcdef", &[(1, 4, 'x'), (2, 3, 'y')]), "a<x:bcd>ef");
        assert_eq!(shown("abc", &[(2, 99, 'x'), (50, 60, 'y'), (2, 1, 'z'), (0, 0, 'e')]), "ab<x:c>");
        assert_eq!(shown("", &[(0, 1, 'x')]), "");
        assert_eq!(shown("abc", &[(usize::MAX, usize::MAX, 'x')]), "abc");
    }

    #[test]
    fn fragments_are_found_wherever_they_stand() {
        assert_eq!(fragments("é Jan en Jan", "Jan"), [(2, 5), (9, 12)]);
        assert_eq!(fragments("aaa", "aa"), [(0, 2)]);
        assert!(fragments("abc", "").is_empty() && fragments("", "a").is_empty());
    }

    #[test]
    fn masks_are_marked() {
        let parts = masked("Bel [naam] op [telefoon].", &[(4, 10), (14, 24)]);
        let marks: Vec<_> = parts.iter().filter(|p| p.mark.is_some()).map(|p| p.text.as_str()).collect();
        assert_eq!(marks, ["[naam]", "[telefoon]"]);
    }
}
