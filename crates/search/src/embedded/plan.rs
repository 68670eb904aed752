//! From words and filters to a tantivy query.
//!
//! Scores do not depend on how often words occur elsewhere: every way to match has a fixed weight.
//! So the order of a result stays as it is while other documents arrive, and a cursor can hold it.

use super::schema::{FACILITY, Fields, REVIEW};
use crate::query::{FacilityQuery, ReviewQuery};
use crate::text::words::{Word, Words};
use crate::text::{TAIL_MIN, Token, fold, typing_errors};
use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, FuzzyTermQuery, Occur,
    PhraseQuery, Query, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

type Clause = Box<dyn Query>;

/// How widely the words are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Every word occurs, in any form, as part of a compound, by a synonym.
    Strict,
    /// Every word occurs, perhaps with typing errors.
    Fuzzy,
    /// At least half of the words occur, perhaps with typing errors.
    Some,
}

impl Stage {
    /// All stages, narrow to wide; each finds all that the one before finds.
    pub const ALL: [Self; 3] = [Self::Strict, Self::Fuzzy, Self::Some];
}

/// Where words are looked for and what a match there is worth.
struct Zone {
    field: Field,
    tails: Option<Field>,
    /// Worth of the word as typed; the other ways to match get a share of it.
    weight: f32,
}

const STEM: f32 = 0.96;
const OPEN: f32 = 0.85;
const SYNONYM: f32 = 0.7;
const TAIL: f32 = 0.62;
const HEAD: f32 = 0.55;
const TYPO: [f32; 2] = [0.45, 0.35];
/// Share of a small word ("de", "van"), which only breaks ties.
const SMALL: f32 = 0.02;
/// For words that follow one another as typed.
const PHRASE: f32 = 20.0;
/// For a name that is, or begins with, exactly what was typed.
const WHOLE: f32 = 60.0;
const WHOLE_START: f32 = 20.0;
/// For what matches without any typing error, where errors are allowed: more than a better zone can give.
const RIGHT: f32 = 150.0;

/// Names before municipalities before kinds before organisers.
fn facility_zones(f: &Fields) -> Vec<Zone> {
    vec![
        Zone { field: f.name, tails: Some(f.name_tails), weight: 100.0 },
        Zone { field: f.place, tails: None, weight: 54.0 },
        Zone { field: f.kind, tails: Some(f.kind_tails), weight: 46.0 },
        Zone { field: f.province, tails: None, weight: 43.0 },
        Zone { field: f.organiser, tails: None, weight: 40.0 },
    ]
}

fn review_zones(f: &Fields) -> Vec<Zone> {
    vec![
        Zone { field: f.text, tails: Some(f.text_tails), weight: 60.0 },
        Zone { field: f.name, tails: Some(f.name_tails), weight: 50.0 },
        Zone { field: f.place, tails: None, weight: 30.0 },
        Zone { field: f.kind, tails: Some(f.kind_tails), weight: 25.0 },
    ]
}

/// The query for facilities, without what the collector filters (place, score, participation).
pub fn facilities(f: &Fields, query: &FacilityQuery, words: &Words, stage: Stage) -> Clause {
    let mut must = vec![exact(f.doc_type, FACILITY)];
    must.extend(query.sector.map(|sector| exact(f.sector, sector.as_str())));
    must.extend(named(f.filter_kind, query.kind.as_deref()));
    must.extend(named(f.filter_municipality, query.municipality.as_deref()));
    must.extend(named(f.filter_province, query.province.as_deref()));
    must.extend(named(f.filter_partnership, query.partnership.as_deref()));
    must.extend(query.language.as_deref().map(|value| exact(f.language, value)));
    must.extend(query.inclusive_care.map(|known| exact(f.inclusive_care, known.as_str())));
    must.extend(query.income_based_price.map(|known| exact(f.income_based_price, known.as_str())));
    let mut bonus = Vec::new();
    if !words.is_empty() {
        bonus.push(weighed(exact(f.name_whole, &words.whole), WHOLE));
        bonus.push(weighed(starts_with(f.name_whole, &words.whole), WHOLE_START));
        bonus.extend(phrase(f.name, words));
    }
    combine(must, words, &facility_zones(f), stage, bonus)
}

/// The query for reviews, without what the collector filters (scores).
pub fn reviews(f: &Fields, query: &ReviewQuery, words: &Words, stage: Stage) -> Clause {
    let mut must = vec![exact(f.doc_type, REVIEW)];
    must.extend(query.facility_id.map(|id| exact(f.facility_id, &id.to_string())));
    must.extend(query.sector.map(|sector| exact(f.sector, sector.as_str())));
    must.extend(named(f.filter_kind, query.kind.as_deref()));
    must.extend(named(f.filter_municipality, query.municipality.as_deref()));
    must.extend(named(f.filter_province, query.province.as_deref()));
    must.extend(query.relation.as_deref().map(|value| exact(f.relation, value)));
    must.extend(query.language.as_deref().map(|value| exact(f.language, value)));
    combine(must, words, &review_zones(f), stage, phrase(f.text, words).into_iter().collect())
}

/// Facilities whose place (or kind) matches the words, for suggestions.
pub fn facilities_by(f: &Fields, field: Field, words: &Words, stage: Stage) -> Clause {
    let zone = Zone { field, tails: None, weight: 1.0 };
    combine(vec![exact(f.doc_type, FACILITY)], words, &[zone], stage, Vec::new())
}

/// All documents of a type.
pub fn all(f: &Fields, doc_type: &str) -> Clause {
    exact(f.doc_type, doc_type)
}

fn combine(must: Vec<Clause>, words: &Words, zones: &[Zone], stage: Stage, bonus: Vec<Clause>) -> Clause {
    if words.is_empty() && words.asked {
        return Box::new(EmptyQuery);
    }
    let mut clauses: Vec<(Occur, Clause)> =
        must.into_iter().map(|filter| (Occur::Must, weighed(filter, 0.0))).collect();
    let (small, asked): (Vec<&Word>, Vec<&Word>) = words.list.iter().partition(|word| word.optional);
    if stage == Stage::Fuzzy {
        let right = asked.iter().map(|word| any_zone(word, zones, Stage::Strict)).collect();
        clauses.push((Occur::Should, weighed(Box::new(BooleanQuery::intersection(right)), RIGHT)));
    }
    let asked: Vec<Clause> = asked.into_iter().map(|word| any_zone(word, zones, stage)).collect();
    if stage == Stage::Some && asked.len() > 1 {
        let least = (asked.len() / 2).max(1);
        clauses
            .push((Occur::Must, Box::new(BooleanQuery::union_with_minimum_required_clauses(asked, least))));
    } else {
        clauses.extend(asked.into_iter().map(|word| (Occur::Must, word)));
    }
    for word in small {
        let query: Clause = Box::new(BoostQuery::new(any_zone(word, zones, Stage::Strict), SMALL));
        clauses.push((Occur::Should, query));
    }
    clauses.extend(bonus.into_iter().map(|query| (Occur::Should, query)));
    Box::new(BooleanQuery::new(clauses))
}

/// The best match of a word in any zone.
fn any_zone(word: &Word, zones: &[Zone], stage: Stage) -> Clause {
    let mut ways = Vec::new();
    for zone in zones {
        ways.push(weighed(form(zone.field, &word.form, |t| &t.folded), zone.weight));
        ways.push(weighed(form(zone.field, &word.form, |t| &t.stem), zone.weight * STEM));
        for synonym in &word.synonyms {
            ways.push(weighed(form(zone.field, synonym, |t| &t.stem), zone.weight * SYNONYM));
        }
        if let [token] = word.form.as_slice() {
            one_word(&mut ways, zone, token, word, stage);
        }
    }
    Box::new(DisjunctionMaxQuery::new(ways))
}

fn one_word(ways: &mut Vec<Clause>, zone: &Zone, token: &Token, word: &Word, stage: Stage) {
    let len = token.folded.chars().count();
    let digits = token.folded.bytes().any(|b| b.is_ascii_digit());
    for alias in &token.aliases {
        ways.push(weighed(exact(zone.field, alias), zone.weight * STEM));
    }
    if word.open && len >= 2 {
        ways.push(weighed(starts_with(zone.field, &token.folded), zone.weight * OPEN));
    }
    if len >= TAIL_MIN && !digits && !word.optional {
        // A stem may be too short to begin only its own compounds ("plat" of "plaats").
        let head = if token.stem.chars().count() >= TAIL_MIN { &token.stem } else { &token.folded };
        ways.push(weighed(starts_with(zone.field, head), zone.weight * HEAD));
        if let Some(tails) = zone.tails {
            ways.push(weighed(exact(tails, &token.folded), zone.weight * TAIL));
            ways.push(weighed(exact(tails, &token.stem), zone.weight * TAIL));
            if word.open {
                ways.push(weighed(starts_with(tails, &token.folded), zone.weight * HEAD));
            }
        }
    }
    if stage > Stage::Strict && !word.optional {
        for (errors, share) in (1..=typing_errors(&token.folded)).zip(TYPO) {
            let term = Term::from_field_text(zone.field, &token.folded);
            let query = if word.open && errors == 1 {
                FuzzyTermQuery::new_prefix(term, errors, true)
            } else {
                FuzzyTermQuery::new(term, errors, true)
            };
            ways.push(weighed(Box::new(query), zone.weight * share));
        }
    }
}

/// One word, or all words of a longer form in the same field.
fn form(field: Field, form: &[Token], spelling: impl Fn(&Token) -> &String) -> Clause {
    match form {
        [token] => exact(field, spelling(token)),
        tokens => Box::new(BooleanQuery::intersection(
            tokens.iter().map(|token| exact(field, spelling(token))).collect(),
        )),
    }
}

fn phrase(field: Field, words: &Words) -> Option<Clause> {
    let terms: Vec<Term> = words.tokens().map(|token| Term::from_field_text(field, &token.stem)).collect();
    // tantivy panics on a phrase of one word.
    (terms.len() > 1).then(|| weighed(Box::new(PhraseQuery::new(terms)), PHRASE))
}

fn named(field: Field, value: Option<&str>) -> Option<Clause> {
    value.map(|value| exact(field, &fold(&value.replace('_', " "))))
}

fn exact(field: Field, value: &str) -> Clause {
    Box::new(TermQuery::new(Term::from_field_text(field, value), IndexRecordOption::Basic))
}

fn starts_with(field: Field, value: &str) -> Clause {
    Box::new(FuzzyTermQuery::new_prefix(Term::from_field_text(field, value), 0, true))
}

fn weighed(query: Clause, weight: f32) -> Clause {
    Box::new(ConstScoreQuery::new(query, weight))
}
