//! What an editor is shown for a flag.

use crate::common::{CONTEXT, screener};
use screening::{Context, Report};

fn angry(text: &str) -> Report {
    screener().screen(text, &Context { scores: &[Some(1); 8], ..CONTEXT })
}

#[test]
fn every_flag_has_a_reason_and_places_inside_the_text() {
    let text = "Proper gebouw en een mooie tuin.\nMaar wat een luie varkens en domme trutten werken daar!";
    let found = angry(text);
    assert!(!found.flags.is_empty());
    let length = text.chars().count();
    for flag in &found.flags {
        assert!(flag.reason.ends_with('.') && (0.0..=1.0).contains(&flag.confidence));
        assert!((1..=5).contains(&flag.spans.len()), "{:?}", flag.spans);
        assert!(flag.spans.iter().all(|(start, end)| start < end && *end <= length));
        assert!(flag.spans.is_sorted());
    }
}

#[test]
fn the_places_are_those_that_hurt() {
    let text = "Proper gebouw en een mooie tuin. Maar wat een luie varkens en domme trutten werken daar!";
    let found = angry(text);
    let shown: String =
        found.flags.iter().flat_map(|flag| &flag.spans).fold(String::new(), |mut all, (s, e)| {
            all.extend(text.chars().skip(*s).take(e - s).chain([' ']));
            all
        });
    assert!(shown.contains("varkens") || shown.contains("trutten"), "{shown}");
    assert!(!shown.contains("tuin"), "{shown}");
}

#[test]
fn disguised_words_are_shown_where_they_stand() {
    let plain = angry("Wat een domme trutten en luie varkens werken daar.");
    let hidden = angry("Wat een domme tru\u{200b}tten en luie v\u{430}rkens werken daar.");
    let names = |r: &Report| r.flags.iter().map(|f| f.flag).collect::<Vec<_>>();
    assert!(!names(&plain).is_empty());
    assert_eq!(names(&plain), names(&hidden));
}
