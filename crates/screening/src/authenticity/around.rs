//! What came before at the same facility: one walk over its recent submissions.

use super::address;
use super::evidence::{Evidence, Ratings};
use super::history::{DAY, History, Record};
use super::likeness::Tally;
use super::prose::same_hand;

/// The most submissions that a walk looks at.
const MOST: usize = 96;
/// How far back it looks, in days. Also the interval of the platform's rule.
pub(super) const INTERVAL_DAYS: f32 = 180.0;

/// How common things are elsewhere, as weights between 0 (everybody has it) and 1 (nobody else).
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rarity {
    pub line: f32,
    pub near: f32,
    pub device: f32,
    pub scores: f32,
}

/// A link to an earlier submission.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub number: u32,
    pub strength: f32,
}

/// What a walk found.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    /// All and equally extreme ones of the last 1, 3, 7 and 21 days.
    pub counts: [f32; 4],
    pub sides: [f32; 4],
    /// Opposite extremes of the last 21 days.
    pub opposed: f32,
    /// Of the last 60 days: all, same line, same neighbourhood.
    pub walked: f32,
    pub line: f32,
    pub near: f32,
    /// Of the last 14 days: all, same device.
    pub walked_short: f32,
    pub device: f32,
    /// Of the last 30 days: all, same shape of address, same quirks.
    pub walked_month: f32,
    pub shape: f32,
    pub quirks: f32,
    /// Of the last 120 days: all, (nearly) the same scores.
    pub walked_long: f32,
    pub sets: f32,
    /// Of the last 21 days: filled in within 45 seconds.
    pub fast: f32,
    /// Middling scores and regions of the last 7 days.
    pub mixed: f32,
    pub regions: u64,
    /// Suspicion of the equally extreme ones of 60 days.
    pub side_suspicion: f32,
    /// The best of each.
    pub text: f32,
    pub hand: f32,
    pub name: f32,
    pub name_pair: f32,
    pub respelled: bool,
    /// All links, strongest first, at most eight.
    pub links: Vec<Link>,
    /// One less the product of (1 - link x suspicion), and the best of these.
    pub unlinked: f32,
    pub linked_best: f32,
    pub linked_sum: f32,
    /// The strongest evidence that the same person wrote about this facility within 180 days.
    pub same_person: f32,
}

/// Walks over the facility of `evidence`, from its submission `last` on.
pub(super) fn walk(
    evidence: &Evidence,
    ratings: &Ratings,
    history: &History,
    last: u32,
    tally: &Tally,
    rarity: &Rarity,
    out: &mut Around,
) {
    let links = std::mem::take(&mut out.links);
    *out = Around { links, unlinked: 1.0, ..Around::default() };
    out.links.clear();
    let mine = Mine::new(evidence, ratings);
    let mut number = last;
    for _ in 0..MOST {
        let Some(record) = history.records.get(number) else { break };
        let days = evidence.at.saturating_sub(record.at) as f32 / DAY;
        if days > INTERVAL_DAYS {
            break;
        }
        if record.facility == mine.facility {
            count(&mine, record, days, out);
            link(&mine, record, number, days, tally.share(number), rarity, out);
        }
        number = record.before;
    }
    out.links.sort_by(|a, b| b.strength.total_cmp(&a.strength));
    out.links.truncate(8);
}

/// The traces of the new submission in the form in which records keep them.
struct Mine<'e> {
    evidence: &'e Evidence,
    ratings: &'e Ratings,
    facility: u32,
    mailbox: u32,
    line: u32,
    near: u32,
    device: u32,
    traces: address::Traces,
}

impl<'e> Mine<'e> {
    fn new(evidence: &'e Evidence, ratings: &'e Ratings) -> Self {
        Self {
            evidence,
            ratings,
            facility: Evidence::small(evidence.facility),
            mailbox: Evidence::small(evidence.address.mailbox),
            line: Evidence::small(evidence.network.line),
            near: Evidence::small(evidence.network.near),
            device: Evidence::small(evidence.device),
            traces: evidence.address.traces(),
        }
    }
}

fn one(yes: bool) -> f32 {
    f32::from(u8::from(yes))
}

fn count(mine: &Mine<'_>, record: &Record, days: f32, out: &mut Around) {
    let side = mine.ratings.side;
    let same_side = side != 0 && record.side == side;
    for (i, limit) in [1.0, 3.0, 7.0, 21.0].into_iter().enumerate() {
        if days <= limit {
            out.counts[i] += 1.0;
            out.sides[i] += one(same_side);
        }
    }
    if days <= 7.0 {
        out.mixed += one(record.side == 0);
        out.regions |= 1 << (record.region & 63);
    }
    if days <= 14.0 {
        out.walked_short += 1.0;
        out.device += one(mine.device != 0 && record.device == mine.device);
    }
    if days <= 21.0 {
        out.opposed += one(side != 0 && record.side == -side);
        out.fast += one(record.form_seconds >= 0.0 && record.form_seconds < 45.0);
    }
    if days <= 30.0 {
        out.walked_month += 1.0;
        out.shape += one(record.shape == mine.evidence.address.shape);
        out.quirks += one(record.quirks == mine.evidence.prose.quirks);
    }
    if days <= 60.0 {
        out.walked += 1.0;
        out.line += one(mine.line != 0 && record.line == mine.line);
        out.near += one(mine.near != 0 && record.near == mine.near);
        out.side_suspicion += if same_side { record.suspicion } else { 0.0 };
    }
    if days <= 120.0 {
        out.walked_long += 1.0;
        out.sets += nearly(&mine.evidence.scores, &record.scores);
    }
}

/// 1 for the same scores, a half when one theme differs by one.
fn nearly(a: &[u8; 8], b: &[u8; 8]) -> f32 {
    let apart: u32 = a.iter().zip(b).map(|(&a, &b)| u32::from(a.abs_diff(b))).sum();
    match apart {
        0 => 1.0,
        1 => 0.7,
        2 => 0.4,
        _ => 0.0,
    }
}

/// 0 to 1: the evidence that two addresses are one person's. Members of a household share a line and a
/// surname, neighbours a provider's template, so no one of the three is enough; a whole name nearly is.
fn same_person(name: f32, text: f32, line: f32, device: bool, apart: f32, days: f32) -> f32 {
    let ramp = |value: f32, from: f32, to: f32| ((value - from) / (to - from)).clamp(0.0, 1.0);
    let whole = ramp(name, 0.96, 1.0) * (0.55 + 0.2 * one(device) + 0.1 * one(apart <= 1.0) + 0.2 * line);
    let same_text = ramp(name, 0.5, 0.75) * ramp(text, 0.25, 0.6);
    let same_line = ramp(name, 0.5, 0.7) * line * ramp(text, 0.1, 0.25);
    // A household writes within days of each other; who comes back waits.
    let waited = if days < 3.0 { 0.6 } else { 0.9 };
    let same_device = waited * line * one(device && apart <= 1.0) * ramp(name, 0.45, 0.75);
    let copied = line * ramp(text, 0.6, 0.85);
    whole.max(same_text).max(same_line).max(same_device).max(copied).min(1.0)
}

fn link(
    mine: &Mine<'_>,
    record: &Record,
    number: u32,
    days: f32,
    text: f32,
    rarity: &Rarity,
    out: &mut Around,
) {
    let same_mailbox = record.mailbox == mine.mailbox;
    let line = one(mine.line != 0 && record.line == mine.line) * rarity.line;
    let near = one(mine.near != 0 && record.near == mine.near) * rarity.near;
    let device = one(mine.device != 0 && record.device == mine.device) * rarity.device;
    let name = if same_mailbox { 1.0 } else { address::likeness(&mine.traces, &record.traces) };
    let set = nearly(&mine.evidence.scores, &record.scores) * rarity.scores;
    let hand = same_hand(&mine.evidence.prose.habits, &record.habits);
    let same_side = mine.ratings.side != 0 && record.side == mine.ratings.side;
    if !same_mailbox {
        out.text = out.text.max(text);
        out.name = out.name.max(name);
        let other = text.max(line * 0.9).max(near * 0.5).max(device * 0.3);
        out.name_pair = out.name_pair.max(name * other);
        out.same_person = out.same_person.max(same_person(
            name,
            text,
            line,
            device > 0.0,
            (mine.ratings.mean - record.mean).abs(),
            days,
        ));
    } else if record.written != mine.evidence.address.written {
        out.respelled = true;
    }
    if same_side && days <= 60.0 {
        out.hand = out.hand.max(hand);
    }
    let text_link = ((text - 0.1) / 0.4).clamp(0.0, 1.0);
    let name_link = ((name - 0.75) / 0.25).clamp(0.0, 1.0);
    let close = if days <= 4.0 && same_side { 0.25 } else { 0.0 };
    let loose = (1.0 - 0.9 * line)
        * (1.0 - 0.6 * near)
        * (1.0 - 0.25 * device)
        * (1.0 - 0.9 * text_link)
        * (1.0 - 0.5 * name_link)
        * (1.0 - 0.4 * set)
        * (1.0 - close)
        * (1.0 - if same_side { 0.3 * ((hand - 0.75) / 0.25).max(0.0) } else { 0.0 });
    let strength = (1.0 - loose) * (-days / 90.0).exp();
    if strength > 0.05 {
        let guilt = strength * record.suspicion;
        out.unlinked *= 1.0 - guilt;
        out.linked_best = out.linked_best.max(guilt);
        out.linked_sum += strength;
        out.links.push(Link { number, strength });
    }
}
