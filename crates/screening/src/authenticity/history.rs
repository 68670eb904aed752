//! What the engine remembers: recent submissions, clusters, facilities, words.

use super::address::Traces;
use super::hash::mix;
use super::prose::HABITS;
use super::submission::THEMES;
use super::table::Table;

/// Seconds of a day.
pub(super) const DAY: f32 = 86_400.0;

/// How much an engine remembers. The rest of its state does not grow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// Recent submissions, about 200 bytes each.
    pub submissions: usize,
    /// Facilities, about 60 bytes each.
    pub facilities: usize,
    /// Addresses, networks, devices and patterns, about 60 bytes each.
    pub clusters: usize,
    /// Word pairs and sentences, about 40 bytes each.
    pub words: usize,
    /// Pairs of submitter and facility, about 20 bytes each.
    pub intervals: usize,
}

impl Default for Capacity {
    /// Enough for a million submissions over 150,000 facilities in a year and a half: some 350 MB when
    /// full. A small history takes little, because everything grows with use.
    fn default() -> Self {
        Self {
            submissions: 1 << 18,
            facilities: 1 << 18,
            clusters: 1 << 20,
            words: 1 << 21,
            intervals: 1 << 19,
        }
    }
}

/// One earlier submission.
#[derive(Clone, Debug, Default)]
pub(super) struct Record {
    pub id: Box<str>,
    /// Seconds since 1970.
    pub at: u32,
    pub facility: u32,
    pub provider: u32,
    pub mailbox: u32,
    pub written: u32,
    pub traces: Traces,
    pub shape: u32,
    pub line: u32,
    pub near: u32,
    pub region: u32,
    pub device: u32,
    /// 0 is "not applicable".
    pub scores: [u8; THEMES],
    pub mean: f32,
    /// 1 for very high, -1 for very low, else 0.
    pub side: i8,
    pub habits: [u8; HABITS],
    pub quirks: u32,
    pub form_seconds: f32,
    /// What the first stage thought of it, and what later evidence added: 0 to 1.
    pub suspicion: f32,
    /// The calibrated score as last told.
    pub score: f32,
    /// Suspect ones that came since and are linked to it.
    pub since: u32,
    /// The one before it for the same facility; 0 when there is none.
    pub before: u32,
    /// The one before it from the same network line; 0 when there is none.
    pub line_before: u32,
}

/// The most recent submissions, by number.
#[derive(Clone, Debug)]
pub(super) struct Records {
    ring: Vec<Record>,
    most: usize,
    /// The number of the next one; numbers start at 1.
    next: u32,
}

impl Records {
    /// Room for `most`.
    pub fn new(most: usize) -> Self {
        Self { ring: Vec::new(), most: most.max(1), next: 1 }
    }

    /// The number that [`Records::push`] will give.
    pub fn next(&self) -> u32 {
        self.next
    }

    /// The submission with this number, when it is still remembered.
    pub fn get(&self, number: u32) -> Option<&Record> {
        let age = self.next.checked_sub(number)? as usize;
        if number == 0 || age == 0 || age > self.ring.len() {
            return None;
        }
        self.ring.get((number as usize - 1) % self.most)
    }

    /// The same, to change.
    pub fn get_mut(&mut self, number: u32) -> Option<&mut Record> {
        let age = self.next.checked_sub(number)? as usize;
        if number == 0 || age == 0 || age > self.ring.len() {
            return None;
        }
        self.ring.get_mut((number as usize - 1) % self.most)
    }

    /// Remembers a submission, in the place of the oldest when there is no room.
    pub fn push(&mut self, record: Record) {
        let place = (self.next as usize - 1) % self.most;
        match self.ring.get_mut(place) {
            Some(old) => *old = record,
            None => self.ring.push(record),
        }
        self.next = self.next.saturating_add(1);
    }
}

/// A count that halves with time: what happens together, and how suspect it was.
#[derive(Clone, Debug, Default)]
pub(super) struct Cluster {
    used: u32,
    /// When it was seen first.
    pub first: u32,
    /// All of them ever.
    pub total: f32,
    /// Of about the last 4 days, 60 days.
    pub days: f32,
    pub months: f32,
    /// Of the last 60 days, the suspicion.
    pub suspicion: f32,
    /// Of about the last 15 days, very high and very low ones.
    pub high: f32,
    pub low: f32,
    /// Facilities, as bits of a small filter.
    pub facilities: u64,
    /// The most recent submission.
    pub last: u32,
}

/// e^(-days/span).
#[inline]
pub(super) fn fade(seconds: u32, span: f32) -> f32 {
    (-(seconds as f32) / (span * DAY)).exp()
}

impl Cluster {
    /// As it stands at `now`.
    pub fn at(&self, now: u32) -> Self {
        let gone = now.saturating_sub(self.used);
        let (fast, middle, slow) = (fade(gone, 4.0), fade(gone, 15.0), fade(gone, 60.0));
        Self {
            days: self.days * fast,
            months: self.months * slow,
            suspicion: self.suspicion * slow,
            high: self.high * middle,
            low: self.low * middle,
            ..self.clone()
        }
    }

    /// Counts one more.
    pub fn add(&mut self, now: u32, record: &Record, number: u32) {
        let mut new = self.at(now);
        if new.total == 0.0 {
            new.first = now;
        }
        new.used = now.max(self.used);
        new.total += 1.0;
        new.days += 1.0;
        new.months += 1.0;
        new.suspicion += record.suspicion;
        new.high += f32::from(u8::from(record.side > 0));
        new.low += f32::from(u8::from(record.side < 0));
        new.facilities |= 1 << (record.facility & 63);
        new.last = number;
        *self = new;
    }

    /// About how many facilities.
    pub fn spread(&self) -> f32 {
        self.facilities.count_ones() as f32
    }
}

/// What a cluster is of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Of {
    Line = 1,
    Near,
    Region,
    Device,
    Mailbox,
    Domain,
    Shape,
    Quirks,
    Scores,
    NearDevice,
    OwnLine,
    OwnNear,
}

impl Of {
    /// The key of a cluster.
    #[inline]
    pub fn key(self, hash: u64) -> u64 {
        mix(self as u64, hash)
    }
}

/// A facility's rhythm.
#[derive(Clone, Debug, Default)]
pub(super) struct Facility {
    used: u32,
    /// The most recent submission.
    pub last: u32,
    pub total: f32,
    /// Of about the last 200 days.
    pub year: f32,
    /// Sum of means of about the last 200 days.
    pub mean: f32,
    /// Very high and very low ones of about the last 200 days.
    pub high: f32,
    pub low: f32,
    /// Sums of suspicion of about the last 10 and 90 days, and counts.
    pub suspicion: [f32; 2],
    pub counts: [f32; 2],
}

impl Facility {
    /// As it stands at `now`.
    pub fn at(&self, now: u32) -> Self {
        let gone = now.saturating_sub(self.used);
        let (fast, middle, slow) = (fade(gone, 10.0), fade(gone, 90.0), fade(gone, 200.0));
        Self {
            year: self.year * slow,
            mean: self.mean * slow,
            high: self.high * slow,
            low: self.low * slow,
            suspicion: [self.suspicion[0] * fast, self.suspicion[1] * middle],
            counts: [self.counts[0] * fast, self.counts[1] * middle],
            ..self.clone()
        }
    }

    /// Counts one more.
    pub fn add(&mut self, now: u32, record: &Record, number: u32) {
        let mut new = self.at(now);
        new.used = now.max(self.used);
        new.last = number;
        new.total += 1.0;
        new.year += 1.0;
        new.mean += record.mean;
        new.high += f32::from(u8::from(record.side > 0));
        new.low += f32::from(u8::from(record.side < 0));
        for (sum, count) in new.suspicion.iter_mut().zip(&mut new.counts) {
            *sum += record.suspicion;
            *count += 1.0;
        }
        *self = new;
    }
}

/// Where a word pair or sentence was seen.
#[derive(Clone, Debug, Default)]
pub(super) struct Posting {
    /// How often.
    pub count: u32,
    /// The most recent ones, newest first.
    pub recent: [Place; 4],
}

/// A submission that holds a word pair; `number` 0 is none. Facility and mailbox are cut to 16 bits:
/// enough to tell here from elsewhere without looking the submission up.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    pub number: u32,
    pub facility: u16,
    pub mailbox: u16,
}

impl Posting {
    /// Seen at `place`.
    pub fn add(&mut self, place: Place) {
        self.count = self.count.saturating_add(1);
        self.recent = [place, self.recent[0], self.recent[1], self.recent[2]];
    }
}

/// All of it.
#[derive(Clone, Debug)]
pub(super) struct History {
    pub records: Records,
    pub clusters: Table<Cluster>,
    pub facilities: Table<Facility>,
    pub words: Table<Posting>,
    /// When a submitter wrote about a facility last, in seconds since 1970; 0 is never.
    pub turns: Table<u32>,
    /// Everything, as a cluster.
    pub all: Cluster,
    /// Per sector: count and sum of means.
    pub sectors: [(f32, f32); 4],
    /// Facilities ever seen, about.
    pub known: f32,
    /// When the history starts.
    pub start: u32,
}

impl History {
    /// An empty one.
    pub fn new(capacity: Capacity) -> Self {
        Self {
            records: Records::new(capacity.submissions),
            clusters: Table::new(capacity.clusters),
            facilities: Table::new(capacity.facilities),
            words: Table::new(capacity.words),
            turns: Table::new(capacity.intervals),
            all: Cluster::default(),
            sectors: [(20.0, 20.0 * 3.8); 4],
            known: 0.0,
            start: 0,
        }
    }

    /// The cluster as it stands at `now`; an empty one when there is none.
    pub fn cluster(&self, of: Of, hash: u64, now: u32) -> Cluster {
        if hash == 0 {
            return Cluster::default();
        }
        self.clusters.get(of.key(hash)).map(|cluster| cluster.at(now)).unwrap_or_default()
    }
}
