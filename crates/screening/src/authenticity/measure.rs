//! From a submission and the history to its figures.

use super::around::{self, Around, Link, Rarity};
use super::evidence::{Evidence, Ratings};
use super::feature::{Feature as F, Values};
use super::hash::mix;
use super::history::{Cluster, DAY, Facility, History, Of};
use super::likeness::Tally;
use super::words::Kind;

/// Memory that is used again from submission to submission.
#[derive(Clone, Debug)]
pub(super) struct Scratch {
    pub tally: Tally,
    pub around: Around,
    /// Links to other facilities' submissions.
    pub away: Vec<Link>,
}

impl Scratch {
    /// Empty.
    pub fn new() -> Self {
        Self { tally: Tally::new(), around: Around::default(), away: Vec::new() }
    }
}

/// The clusters of a submission, as they stood before it.
struct Clusters {
    line: Cluster,
    near: Cluster,
    region: Cluster,
    device: Cluster,
    mailbox: Cluster,
    domain: Cluster,
    shape: Cluster,
    quirks: Cluster,
    scores: Cluster,
    near_device: Cluster,
    own_line: Cluster,
    own_near: Cluster,
}

/// The keys under which a submission's clusters are kept.
pub(super) fn keys(evidence: &Evidence, ratings: &Ratings) -> [(Of, u64); 10] {
    let network = &evidence.network;
    let near_device = if network.near == 0 { 0 } else { mix(network.near, evidence.device) };
    [
        (Of::Line, network.line),
        (Of::Near, network.near),
        (Of::Region, network.region),
        (Of::Device, evidence.device),
        (Of::Mailbox, evidence.address.mailbox),
        (Of::Domain, u64::from(evidence.address.domain)),
        (Of::Shape, u64::from(evidence.address.shape)),
        (Of::Quirks, u64::from(evidence.prose.quirks) + 1),
        (Of::Scores, ratings.hash),
        (Of::NearDevice, near_device),
    ]
}

/// The keys under which a provider's own networks are kept.
pub(super) fn own_keys(evidence: &Evidence) -> [(Of, u64); 2] {
    let network = &evidence.network;
    let of = |hash: u64| if hash == 0 { 0 } else { mix(evidence.provider, hash) };
    [(Of::OwnLine, of(network.line)), (Of::OwnNear, of(network.near))]
}

impl Clusters {
    fn read(evidence: &Evidence, ratings: &Ratings, history: &History) -> Self {
        let get = |(of, hash): (Of, u64)| history.cluster(of, hash, evidence.at);
        let [line, near, region, device, mailbox, domain, shape, quirks, scores, near_device] =
            keys(evidence, ratings).map(get);
        let [own_line, own_near] = own_keys(evidence).map(get);
        Self {
            line,
            near,
            region,
            device,
            mailbox,
            domain,
            shape,
            quirks,
            scores,
            near_device,
            own_line,
            own_near,
        }
    }
}

/// How surprising `seen` is where `expected` were expected: the exponent of Chernoff's bound on a
/// Poisson tail, 0 when not more than expected.
fn surprise(seen: f32, expected: f32) -> f32 {
    let expected = expected.max(1e-4);
    if seen <= expected { 0.0 } else { (seen * (seen / expected).ln() - seen + expected).min(60.0) }
}

/// The share of a cluster in all submissions of the last 60 days outside this facility, cautious when
/// little was seen.
fn share(cluster: &Cluster, here: f32, all: f32, walked: f32, doubt: f32) -> f32 {
    let outside = (cluster.months - here).max(0.0) + 0.3;
    outside / ((all - walked).max(0.0) + doubt)
}

/// What everything was measured from; kept for the sentences of the signals.
pub(super) struct Measured {
    pub values: Values,
    pub ratings: Ratings,
    /// Seconds since the same mailbox wrote about this facility.
    pub since: Option<u32>,
}

/// Measures `evidence` against `history`.
pub(super) fn measure(evidence: &Evidence, history: &History, scratch: &mut Scratch) -> Measured {
    let ratings = evidence.ratings();
    let now = evidence.at;
    let clusters = Clusters::read(evidence, &ratings, history);
    let facility = history.facilities.get(evidence.facility).map(|f| f.at(now)).unwrap_or_default();
    scratch.tally.look_up(evidence, history);
    let all = history.all.at(now);
    let common = |n: f32, scale: f32| 1.0 / (1.0 + n / scale);
    let rarity = Rarity {
        line: common(clusters.line.spread() - 1.0, 3.0) * common(clusters.line.months, 20.0),
        near: common(clusters.near.spread() - 1.0, 4.0) * common(clusters.near.months, 30.0),
        device: common(clusters.device.months / (all.months + 50.0), 0.005),
        scores: common(clusters.scores.months / (all.months + 50.0), 0.003),
    };
    let Scratch { tally, around, away } = scratch;
    around::walk(evidence, &ratings, history, facility.last, tally, &rarity, around);
    let since = history.turns.get(turn_key(evidence)).map(|turn| now.saturating_sub(*turn));
    let mut values = Values::new();
    texts(evidence, history, tally, around, away, &mut values);
    rhythm(&ratings, history, now, &facility, around, &mut values);
    ratings_of(evidence, &ratings, history, &facility, &clusters, around, all.months, &mut values);
    networks(&ratings, &clusters, around, all.months, &mut values);
    addresses(evidence, &clusters, around, all.months, since, &mut values);
    prose(evidence, &ratings, &clusters, around, all.months, &mut values);
    linked(evidence, history, &clusters, &rarity, around, away, &mut values);
    Measured { values, ratings, since }
}

/// The key of submitter and facility.
pub(super) fn turn_key(evidence: &Evidence) -> u64 {
    mix(evidence.facility, evidence.address.mailbox)
}

fn texts(
    evidence: &Evidence,
    history: &History,
    tally: &Tally,
    around: &Around,
    away: &mut Vec<Link>,
    values: &mut Values,
) {
    away.clear();
    let facility = Evidence::small(evidence.facility);
    let provider = Evidence::small(evidence.provider);
    let mailbox = Evidence::small(evidence.address.mailbox);
    let (mut best, mut elsewhere, mut neighbours) = (0.0_f32, 0.0_f32, 0.0_f32);
    let (mut suspect, mut copied) = (0.0_f32, 0.0_f32);
    for (number, share) in tally.found().filter(|(_, share)| *share > 0.12) {
        let Some(record) = history.records.get(number) else { continue };
        if record.mailbox == mailbox {
            let away = record.provider != provider;
            copied = copied.max(if away { share } else { 0.0 });
            continue;
        }
        best = best.max(share);
        suspect = suspect.max(share * record.suspicion);
        neighbours += f32::from(u8::from(share > 0.3));
        if record.provider != provider {
            elsewhere = elsewhere.max(share);
        }
        if record.facility != facility && share > 0.25 && away.len() < 16 {
            away.push(Link { number, strength: ((share - 0.15) / 0.4).clamp(0.0, 0.9) });
        }
    }
    values.set(F::TextBest, best);
    values.set(F::TextCopied, copied);
    values.set(F::TextFacility, around.text);
    values.set(F::TextElsewhere, elsewhere);
    values.set(F::TextShared, tally.here / tally.mass);
    values.set(F::TextNeighbours, neighbours.min(10.0));
    values.set(F::TextSuspect, suspect);
    values.set(F::SentenceReuse, tally.sentences[1] / (tally.sentences[0] + 6.0));
    values.set(F::SentenceFacility, tally.sentences[2] / (tally.sentences[0] + 6.0));
    values.set(F::TextNovelty, tally.novelty);
}

fn rhythm(
    ratings: &Ratings,
    history: &History,
    now: u32,
    facility: &Facility,
    around: &Around,
    values: &mut Values,
) {
    // Submissions per day: what the facility had, drawn towards what facilities have.
    let age = now.saturating_sub(history.start) as f32 / DAY;
    let exposure = 200.0 * (1.0 - (-age / 200.0).exp());
    let usual = (history.all.total / history.known.max(1.0)).max(1.0) / age.max(30.0);
    let rate = |seen: f32, usual: f32| (seen + 60.0 * usual) / (exposure + 60.0);
    let (mut burst, mut side) = (0.0_f32, 0.0_f32);
    let of_side = if ratings.side > 0 { facility.high } else { facility.low };
    let share = if ratings.side > 0 { 0.25 } else { 0.08 };
    for (i, days) in [1.0, 3.0, 7.0, 21.0].into_iter().enumerate() {
        let without = |total: f32, recent: f32| (total - recent).max(0.0);
        let all = rate(without(facility.year, around.counts[i]), usual) * (days + 0.5);
        burst = burst.max(surprise(around.counts[i] + 1.0, all + 0.3));
        if ratings.side != 0 {
            let expected = rate(without(of_side, around.sides[i]), usual * share) * (days + 0.5);
            side = side.max(surprise(around.sides[i] + 1.0, expected + 0.3));
        }
    }
    values.set(F::BurstAll, burst);
    values.set(F::BurstCount, around.counts[1]);
    values.set(F::BurstSide, side);
    values.set(F::SideCount, around.sides[1]);
    values.set(F::SideCountLong, around.sides[3]);
    values.set(F::SideShare, around.sides[2] / (around.counts[2] + 1.0));
    values.set(F::Opposed, around.opposed);
    values.set(F::FacilityRecent, facility.suspicion[0] / (facility.counts[0] + 1.0));
    values.set(F::FacilityLong, facility.suspicion[1] / (facility.counts[1] + 2.0));
    values.set(F::FacilitySum, facility.suspicion[0]);
    values.set(F::FacilitySide, around.side_suspicion);
    values.set(F::Diverse, around.regions.count_ones() as f32 / (around.counts[2] + 1.0));
    values.set(F::Mixed, around.mixed / (around.counts[2] + 1.0));
}

#[expect(clippy::too_many_arguments, reason = "one function per group of figures, from the same parts")]
fn ratings_of(
    evidence: &Evidence,
    ratings: &Ratings,
    history: &History,
    facility: &Facility,
    clusters: &Clusters,
    around: &Around,
    all: f32,
    values: &mut Values,
) {
    let (count, sum) = history.sectors.get(usize::from(evidence.sector)).copied().unwrap_or((1.0, 3.8));
    let sector = sum / count;
    let mean = (facility.mean + sector * 3.0) / (facility.year + 3.0);
    values.set(F::Mean, ratings.mean);
    values.set(F::Extreme, ratings.extreme);
    values.set(F::Range, ratings.range);
    values.set(F::Given, ratings.given);
    values.set(F::FromFacility, ratings.mean - mean);
    values.set(F::FromSector, ratings.mean - sector);
    let common = (clusters.scores.months + 0.5) / (all + 100.0);
    let chance = around.walked_long * (common * 3.0).min(1.0);
    values.set(F::SetRepeated, surprise(around.sets, chance + 0.2));
    values.set(F::SetCommon, common);
    values.set(F::Invited, f32::from(u8::from(evidence.invited)));
}

fn networks(ratings: &Ratings, c: &Clusters, around: &Around, all: f32, values: &mut Values) {
    let here = |cluster: &Cluster, here: f32, doubt: f32| {
        let share = share(cluster, here, all, around.walked, doubt);
        if here == 0.0 { 0.0 } else { surprise(here + 1.0, (around.walked + 1.0) * share) }
    };
    values.set(F::LineHere, here(&c.line, around.line, 600.0));
    values.set(F::NearHere, here(&c.near, around.near, 300.0));
    values.set(F::LineCount, around.line);
    values.set(F::NearCount, around.near);
    values.set(F::LineElsewhere, (c.line.months - around.line).max(0.0));
    values.set(F::NearElsewhere, (c.near.months - around.near).max(0.0));
    values.set(F::NearSudden, c.near.days / (c.near.months + 0.5));
    values.set(F::RegionCommon, (c.region.months + 0.1) / (all + 20.0));
    values.set(F::NearOfRegion, (c.near.months + 0.2) / (c.region.months + 1.0));
    let suspect = |c: &Cluster| c.suspicion / (c.months + 1.5);
    values.set(F::LineSuspect, suspect(&c.line));
    values.set(F::NearSuspect, suspect(&c.near));
    values.set(F::RegionSuspect, suspect(&c.region));
    values.set(F::OwnNetwork, (c.own_line.total * 2.0 + c.own_near.total).min(6.0));
    let device = (c.device.months - around.device).max(0.0) + 0.5;
    let expected = (around.walked_short + 1.0) * device / ((all - around.walked_short).max(0.0) + 30.0);
    let seen = if around.device == 0.0 { 0.0 } else { around.device + 1.0 };
    values.set(F::DeviceHere, surprise(seen, expected));
    values.set(F::DeviceCommon, (c.device.months + 0.5) / (all + 30.0));
    values.set(F::DeviceNear, c.near_device.months);
    let opposite = |c: &Cluster| match ratings.side {
        1 => c.low,
        -1 => c.high,
        _ => 0.0,
    };
    let apart = |c: &Cluster, scale: f32| {
        if c.spread() < 1.0 { 0.0 } else { opposite(c) / (1.0 + c.months / scale) }
    };
    values.set(
        F::PushSink,
        (apart(&c.line, 10.0) + apart(&c.mailbox, 100.0) + 0.5 * apart(&c.near, 10.0)).min(6.0),
    );
}

fn addresses(
    evidence: &Evidence,
    c: &Clusters,
    around: &Around,
    all: f32,
    since: Option<u32>,
    values: &mut Values,
) {
    let flag = |yes: bool| f32::from(u8::from(yes));
    let address = &evidence.address;
    values.set(F::OwnMail, flag(address.own));
    values.set(F::Disposable, flag(address.disposable));
    values.set(F::Relay, flag(address.relay));
    values.set(F::Random, if address.relay { 0.0 } else { address.random });
    values.set(F::Digits, f32::from(address.digits.min(6)));
    let domain = (c.domain.months + 0.2) / (all + 20.0);
    values.set(F::DomainCommon, if address.common { domain.max(0.01) } else { domain });
    let shape = (c.shape.months - around.shape).max(0.0) + 0.5;
    let expected = (around.walked_month + 1.0) * shape / ((all - around.walked_month).max(0.0) + 30.0);
    let seen = if around.shape == 0.0 { 0.0 } else { around.shape + 1.0 };
    values.set(F::ShapeHere, surprise(seen, expected));
    values.set(F::ShapeCommon, (c.shape.months + 0.5) / (all + 30.0));
    let close = since.map_or(0.0, |seconds| (-(seconds as f32) / (60.0 * DAY)).exp());
    values.set(F::SameHere, close);
    let others = (c.mailbox.months - if since.is_some() { 1.0 } else { 0.0 }).max(0.0);
    values.set(F::SameElsewhere, others.min(c.mailbox.spread()).min(8.0));
    values.set(F::Respelled, flag(around.respelled));
    values.set(F::MailboxSuspect, c.mailbox.suspicion / (c.mailbox.months + 0.5));
    values.set(F::NameHere, around.name);
    values.set(F::NamePair, around.same_person);
}

fn prose(
    evidence: &Evidence,
    ratings: &Ratings,
    c: &Clusters,
    around: &Around,
    all: f32,
    values: &mut Values,
) {
    let prose = &evidence.prose;
    let words = f32::from(prose.words);
    let seconds = evidence.form_seconds.map_or(120.0, |s| s as f32);
    values.set(F::FormSeconds, (seconds + 1.0).ln());
    values.set(F::FormSpeed, (f32::from(prose.length) / (seconds + 5.0)).min(60.0));
    values.set(F::FormFastHere, around.fast);
    values.set(F::HandBest, around.hand);
    let quirks = (c.quirks.months - around.quirks).max(0.0) + 0.5;
    let expected = (around.walked_month + 1.0) * quirks / ((all - around.walked_month).max(0.0) + 30.0);
    let seen = if around.quirks == 0.0 { 0.0 } else { around.quirks + 1.0 };
    values.set(F::QuirksHere, surprise(seen, expected));
    let share = |kind: Kind| prose.count(kind) / (words + 8.0);
    values.set(F::Words, (words + 1.0).ln());
    values.set(F::Persons, share(Kind::Person));
    values.set(F::Brochure, share(Kind::Brochure));
    values.set(F::Grudge, share(Kind::Grudge));
    values.set(F::Concrete, share(Kind::Concrete));
    values.set(F::Praise, share(Kind::Praise));
    values.set(F::Blame, share(Kind::Blame));
    values.set(F::Details, (f32::from(prose.names) + f32::from(prose.numbers)) / (words + 8.0));
    let tone =
        (prose.count(Kind::Praise) - prose.count(Kind::Blame) - prose.count(Kind::Grudge)) / (words + 8.0);
    values.set(F::Mismatch, (ratings.mean - 3.0) * -tone);
}

fn linked(
    evidence: &Evidence,
    history: &History,
    c: &Clusters,
    rarity: &Rarity,
    around: &Around,
    away: &mut Vec<Link>,
    values: &mut Values,
) {
    let facility = Evidence::small(evidence.facility);
    let (mut unlinked, mut best, mut sum) = (around.unlinked, around.linked_best, around.linked_sum);
    // The same line elsewhere, when few use it.
    let mut number = c.line.last;
    for _ in 0..8 {
        let Some(record) = history.records.get(number).filter(|_| rarity.line > 0.1) else { break };
        let days = evidence.at.saturating_sub(record.at) as f32 / DAY;
        if days > 60.0 {
            break;
        }
        if record.facility != facility && away.len() < 24 {
            away.push(Link { number, strength: 0.8 * rarity.line });
        }
        number = record.line_before;
    }
    for link in away.iter_mut() {
        let Some(record) = history.records.get(link.number) else { continue };
        link.strength *= (-(evidence.at.saturating_sub(record.at) as f32) / (90.0 * DAY)).exp();
        let guilt = link.strength * record.suspicion;
        unlinked *= 1.0 - guilt;
        best = best.max(guilt);
        sum += link.strength;
    }
    let guilt = c.mailbox.suspicion / (c.mailbox.months + 0.3);
    unlinked *= 1.0 - 0.8 * guilt.min(1.0);
    best = best.max(0.8 * guilt.min(1.0));
    values.set(F::Linked, 1.0 - unlinked);
    values.set(F::LinkedBest, best);
    values.set(F::LinkedSum, sum.min(12.0));
}
