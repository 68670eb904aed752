//! The measures that the verdict is weighed from.

use super::reason::ReadabilityReason;
use super::shape::Shape;
use super::vocabulary::Kind;

/// How many measures there are.
pub(super) const COUNT: usize = 26;

/// The measures by name, in order, each with what it tells the writer.
pub(super) const NAMES: [(&str, ReadabilityReason); COUNT] = [
    ("unknown", ReadabilityReason::Spelling),
    ("many_unknown", ReadabilityReason::Gibberish),
    ("glued", ReadabilityReason::Glued),
    ("short_forms", ReadabilityReason::Abbreviations),
    ("many_short_forms", ReadabilityReason::Abbreviations),
    ("mashed", ReadabilityReason::Gibberish),
    ("clipped", ReadabilityReason::Abbreviations),
    ("stretched", ReadabilityReason::RepeatedSigns),
    ("dictated", ReadabilityReason::Dictated),
    ("repeated_words", ReadabilityReason::Gibberish),
    ("spaced_letters", ReadabilityReason::SpacedLetters),
    ("small_starts", ReadabilityReason::SentenceCapitals),
    ("open_end", ReadabilityReason::RunOn),
    ("run_on", ReadabilityReason::RunOn),
    ("capitals", ReadabilityReason::Capitals),
    ("capitals_run_on", ReadabilityReason::Capitals),
    ("title_case", ReadabilityReason::Capitals),
    ("rows_of_signs", ReadabilityReason::RepeatedSigns),
    ("signs", ReadabilityReason::Signs),
    ("spacing", ReadabilityReason::Spacing),
    ("few_words", ReadabilityReason::TooLittle),
    ("small_run_on", ReadabilityReason::RunOn),
    ("only_grammar", ReadabilityReason::TooLittle),
    ("all_small", ReadabilityReason::SentenceCapitals),
    ("small_open_end", ReadabilityReason::RunOn),
    ("kinds_of_faults", ReadabilityReason::Spelling),
];

/// The measures of `shape`, mostly 0 to 1; 0 is as it should be.
pub(super) fn of(shape: &Shape) -> [f64; COUNT] {
    let share = |kind: Kind| shape.share(shape.of_kind(kind));
    let unknown = share(Kind::Unknown);
    let clipped = share(Kind::Clipped);
    let short = share(Kind::Short);
    // A share says little about a few words.
    let per_ten = |n: usize| (n as f64 * 10.0 / shape.words.max(10) as f64).min(1.5);
    let over = |value: f64, least: f64| (value - least).max(0.0);
    let run_on = over((shape.longest_sentence.max(1) as f64 / 22.0).ln(), 0.0).min(1.5);
    let small = shape.small_starts as f64 / shape.sentences.max(1) as f64;
    let words_per_sentence = shape.words as f64 / shape.sentences.max(1) as f64;
    let capitals = if shape.shouts() { shape.capital_share() } else { 0.0 };
    let rows = per_ten(shape.rows_of_signs) + over(shape.longest_row_of_signs as f64, 3.0).min(8.0) / 16.0;
    // One slip is nothing; slips of many kinds are a text that needs a hand.
    let slips = [
        shape.of_kind(Kind::Unknown) >= 2,
        shape.of_kind(Kind::Glued) >= 1,
        shape.of_kind(Kind::Short) + shape.of_kind(Kind::Clipped) >= 2,
        shape.of_kind(Kind::Stretched) >= 1,
        shape.blanks_before_signs + shape.crowded_signs >= 1,
        small >= 0.5,
        shape.rows_of_signs >= 1,
    ];
    let kinds = slips.iter().filter(|slip| **slip).count();
    [
        (unknown * 5.0).min(1.0),
        over(unknown, 0.2) * 3.0,
        (share(Kind::Glued) * 5.0).min(1.5),
        (short * 4.0).min(1.0),
        over(short + clipped, 0.25) * 4.0,
        (share(Kind::Mashed) * 3.0).min(1.5),
        (clipped * 5.0).min(1.5),
        (share(Kind::Stretched) * 4.0).min(1.5),
        (share(Kind::Dictated) * 5.0).min(1.5),
        (shape.share(shape.repeated_words) * 4.0).min(1.5),
        shape.share(shape.spaced_letters),
        small * (over(words_per_sentence, 12.0) / 12.0).min(1.0),
        if shape.sentences > 1 { 0.0 } else { (over(shape.words as f64, 8.0) / 24.0).min(1.0) },
        run_on,
        capitals,
        capitals * (over(shape.longest_sentence as f64, 22.0) / 12.0).min(1.0),
        (shape.share(shape.title_case) * 4.0).min(1.5),
        rows.min(1.5),
        (over(shape.sign_share(), 0.08) * 4.0).min(1.5),
        per_ten(shape.blanks_before_signs + shape.crowded_signs),
        over(1.0 - shape.letters as f64 / 24.0, 0.0) + over(1.0 - shape.words as f64 / 6.0, 0.0),
        run_on * small,
        (over(shape.share(shape.grammar), 0.62) * 5.0).min(1.0),
        small,
        if shape.is_closed || shape.words < 6 { 0.0 } else { small },
        over(kinds as f64, 1.0) / 3.0,
    ]
}
