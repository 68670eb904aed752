//! Properties of the text analysis that hold for whatever is typed.

use proptest::prelude::*;
use search::text::words::{MAX_WORDS, Words};
use search::text::{distance, fold, highlight, tokenise};

proptest! {
    #[test]
    fn tokens_lie_in_the_text_in_order(text in any::<String>()) {
        let mut at = 0;
        for token in tokenise(&text) {
            prop_assert!(at <= token.start && token.start < token.end);
            prop_assert!(text.get(token.start..token.end).is_some());
            prop_assert!(!token.folded.is_empty());
            at = token.end;
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn highlights_keep_the_text(text in "[a-zé' -]{0,80}", q in "[a-zé' -]{0,20}") {
        if let Some(parts) = highlight::whole(&text, &Words::parse(&q), true) {
            prop_assert!(parts.iter().any(|part| part.matched));
            prop_assert_eq!(parts.into_iter().map(|part| part.text).collect::<String>(), text);
        }
    }

    #[test]
    fn excerpts_are_short_and_marked(text in "([a-z😀]{1,12}[ .,]{1,2}){0,200}tuin", before in ".{0,300}") {
        let text = format!("{before} {text}");
        let parts = highlight::excerpt(&text, &Words::parse("tuin"), true);
        let parts = parts.ok_or_else(|| TestCaseError::fail("tuin occurs"))?;
        prop_assert!(parts.iter().any(|part| part.matched));
        prop_assert!(parts.iter().map(|part| part.text.chars().count()).sum::<usize>() <= 300);
    }

    #[test]
    fn queries_are_bounded(q in any::<String>()) {
        prop_assert!(Words::parse(&q).tokens().count() <= MAX_WORDS);
    }

    #[test]
    fn distance_is_symmetric_and_bounded(a in "[a-d]{0,8}", b in "[a-d]{0,8}") {
        prop_assert_eq!(distance(&a, &b, 3), distance(&b, &a, 3));
        prop_assert!(distance(&a, &b, 3) <= 4);
        prop_assert_eq!(distance(&a, &a, 3), 0);
    }
}
