//! A reply that tells who wrote, or somebody's health or family.

use super::input::{Input, Use};
use super::lexicon::Lexicons;
use crate::context::Context;
use crate::report::RevealFinding;
use domain::SubjectKind;

/// What a kind of hit says about the reply.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Writer,
    Health,
    Family,
}

impl Kind {
    const fn reason(self) -> &'static str {
        match self {
            Self::Writer => "De reactie laat merken wie de waardering schreef.",
            Self::Health => "De reactie vertelt iets over iemands gezondheid.",
            Self::Family => "De reactie vertelt iets over iemands gezin of familie.",
        }
    }
}

/// The numbers of the lexicons that this check uses.
#[derive(Debug)]
pub(super) struct Reveals {
    kinds: [Option<u16>; 3],
    people: [Option<u16>; 2],
}

impl Reveals {
    /// Looks the lexicons up.
    pub fn new(lexicons: &Lexicons) -> Self {
        Self {
            kinds: ["reveal_writer", "reveal_health", "reveal_family"].map(|name| lexicons.number(name)),
            people: ["you", "vulnerable"].map(|name| lexicons.number(name)),
        }
    }

    /// What the reply reveals; `None` for a review and for a reply that says nothing of the sort.
    pub fn find(&self, input: &Input, context: &Context<'_>) -> Option<RevealFinding> {
        if context.kind != SubjectKind::Reply {
            return None;
        }
        let hits = || input.signals.hits.iter().filter(|(_, used)| *used == Use::Plain).map(|(hit, _)| hit);
        let sentence = |at: usize| input.reading.sentence.get(at).copied();
        let is_person = |lexicon: u16| self.people.contains(&Some(lexicon));
        let mut about: Vec<Option<u32>> =
            hits().filter(|hit| is_person(hit.lexicon)).map(|hit| sentence(hit.first)).collect();
        about.extend(input.persons().map(sentence));
        about.sort_unstable();
        let mut kinds = Vec::new();
        let mut spans = Vec::new();
        for hit in hits() {
            let kind = match self.kinds.iter().position(|k| *k == Some(hit.lexicon)) {
                Some(0) => Kind::Writer,
                Some(1) => Kind::Health,
                Some(2) => Kind::Family,
                _ => continue,
            };
            // Illness and family in general are no secret; those of somebody spoken of are.
            if kind != Kind::Writer && about.binary_search(&sentence(hit.first)).is_err() {
                continue;
            }
            if let (Some(first), Some(last)) =
                (input.reading.tokens.get(hit.first), input.reading.tokens.get(hit.last))
            {
                kinds.push(kind);
                spans.push((first.start, last.end));
            }
        }
        kinds.sort_unstable();
        kinds.dedup();
        spans.sort_unstable();
        spans.dedup_by(|later, earlier| later.0 < earlier.1);
        let confidence = if kinds.len() > 1 || spans.len() > 1 { 0.8 } else { 0.6 };
        let reasons: Vec<&str> = kinds.iter().map(|kind| kind.reason()).collect();
        (!kinds.is_empty()).then(|| RevealFinding { confidence, spans, reason: reasons.join(" ") })
    }
}
