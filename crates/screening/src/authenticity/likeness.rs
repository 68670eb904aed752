//! Which earlier texts are like this one: rare word pairs and sentences point at where they were seen.

use super::evidence::Evidence;
use super::hash::mix;
use super::history::{History, Place};

const SLOTS: usize = 1024;

/// Points per earlier submission.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    slots: Vec<(u32, f32)>,
    used: Vec<u16>,
    places: Vec<Option<usize>>,
    /// Rarity of all word pairs together.
    pub mass: f32,
    /// Mean rarity of a pair.
    pub novelty: f32,
    /// Rarity of the pairs seen at the same facility, by other submitters.
    pub here: f32,
    /// Rarity of the sentences, of those seen from others, of those seen here from others.
    pub sentences: [f32; 3],
}

/// The part of a key that tells what is looked up.
pub(super) fn pair_key(pair: u32) -> u64 {
    mix(101, u64::from(pair))
}

/// The same for a sentence.
pub(super) fn sentence_key(sentence: u32) -> u64 {
    mix(102, u64::from(sentence))
}

impl Tally {
    /// An empty one, to be used again and again.
    pub fn new() -> Self {
        Self {
            slots: vec![(0, 0.0); SLOTS],
            used: Vec::with_capacity(SLOTS),
            places: Vec::new(),
            mass: 0.0,
            novelty: 0.0,
            here: 0.0,
            sentences: [0.0; 3],
        }
    }

    fn add(&mut self, number: u32, points: f32) {
        let mut at = (number as usize).wrapping_mul(0x9e37_79b1) & (SLOTS - 1);
        // At 96 pairs of four places each, the table is never more than 60 % full.
        for _ in 0..16 {
            let Some(slot) = self.slots.get_mut(at) else { return };
            if slot.0 == number {
                slot.1 += points;
                return;
            }
            if slot.0 == 0 {
                *slot = (number, points);
                self.used.push(at as u16);
                return;
            }
            at = (at + 1) & (SLOTS - 1);
        }
    }

    /// The share of the mass that submission `number` has too.
    pub fn share(&self, number: u32) -> f32 {
        let mut at = (number as usize).wrapping_mul(0x9e37_79b1) & (SLOTS - 1);
        for _ in 0..16 {
            match self.slots.get(at) {
                Some(&(known, points)) if known == number => return (points / self.mass).min(1.0),
                Some(&(0, _)) | None => return 0.0,
                _ => at = (at + 1) & (SLOTS - 1),
            }
        }
        0.0
    }

    /// All with their shares, in the order they were found.
    pub fn found(&self) -> impl Iterator<Item = (u32, f32)> {
        let slot = |&at: &u16| self.slots.get(usize::from(at)).copied().unwrap_or_default();
        self.used.iter().map(slot).map(|(number, points)| (number, (points / self.mass).min(1.0)))
    }

    /// Looks everything of `evidence` up.
    pub fn look_up(&mut self, evidence: &Evidence, history: &History) {
        for &at in &self.used {
            if let Some(slot) = self.slots.get_mut(usize::from(at)) {
                *slot = (0, 0.0);
            }
        }
        self.used.clear();
        (self.mass, self.here, self.sentences) = (4.0, 0.0, [0.0; 3]);
        let own = place(evidence, 0);
        let from_others = |seen: &Place| seen.number != 0 && seen.mailbox != own.mailbox;
        let from_here = |seen: &Place| from_others(seen) && seen.facility == own.facility;
        let all = (history.all.total + 300.0).ln();
        let rarity = |count: u32| (all - (count as f32 + 1.0).ln()).clamp(0.0, 9.0);
        let unseen = rarity(0);
        // All places first: the reads of memory do not wait for each other.
        self.places.clear();
        let keys = evidence.prose.pairs.iter().map(|&pair| pair_key(pair));
        self.places.extend(keys.map(|key| history.words.place(key)));
        let mut total = 0.0;
        for at in 0..self.places.len() {
            let posting = self.places.get(at).copied().flatten().and_then(|place| history.words.at(place));
            let Some(posting) = posting else {
                total += unseen;
                continue;
            };
            let rarity = rarity(posting.count);
            total += rarity;
            if rarity <= 1.5 {
                continue;
            }
            for seen in posting.recent.iter().filter(|seen| seen.number != 0) {
                self.add(seen.number, rarity);
            }
            self.here += if posting.recent.iter().any(from_here) { rarity } else { 0.0 };
        }
        self.mass += total;
        self.novelty = total / evidence.prose.pairs.len().max(1) as f32;
        for &(sentence, words) in &evidence.prose.sentences {
            let posting = history.words.get(sentence_key(sentence));
            let long = (f32::from(words) / 6.0).min(2.0);
            let rarity = rarity(posting.map_or(0, |p| p.count)) * long;
            self.sentences[0] += rarity;
            let Some(posting) = posting else { continue };
            self.sentences[1] += if posting.recent.iter().any(from_others) { rarity } else { 0.0 };
            self.sentences[2] += if posting.recent.iter().any(from_here) { rarity } else { 0.0 };
        }
    }
}

/// The place of submission `number`.
fn place(evidence: &Evidence, number: u32) -> Place {
    let cut = |hash: u64| (hash >> 48) as u16;
    Place { number, facility: cut(evidence.facility), mailbox: cut(evidence.address.mailbox) }
}

/// Remembers the pairs and sentences of submission `number`.
pub(super) fn remember(evidence: &Evidence, history: &mut History, number: u32) {
    let place = place(evidence, number);
    for &pair in &evidence.prose.pairs {
        history.words.entry(pair_key(pair), evidence.at).add(place);
    }
    for &(sentence, _) in &evidence.prose.sentences {
        history.words.entry(sentence_key(sentence), evidence.at).add(place);
    }
}
