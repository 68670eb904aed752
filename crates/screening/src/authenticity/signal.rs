//! Signals, and the sentence in which each says what it saw.

use super::around::Around;
use super::evidence::Evidence;
use super::feature::{Feature as F, SignalKind};
use super::measure::Measured;

/// One reason for a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Signal {
    /// What it is about.
    pub kind: SignalKind,
    /// Log-odds that it added; more than 0.
    pub weight: f32,
    seen: Seen,
}

/// The counts that sentences tell. No data of people.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Seen {
    text: f32,
    neighbours: f32,
    sentences: f32,
    recent: f32,
    side: i8,
    sides: f32,
    mean: f32,
    sets: f32,
    line: f32,
    near: f32,
    line_elsewhere: f32,
    own: bool,
    disposable: bool,
    device: f32,
    shape: f32,
    since_days: f32,
    elsewhere: f32,
    name: f32,
    seconds: f32,
    words: f32,
    hands: f32,
    links: f32,
}

impl Seen {
    pub(super) fn new(measured: &Measured, around: &Around, evidence: &Evidence) -> Self {
        let value = |feature: F| measured.values.get(feature);
        Self {
            text: value(F::TextBest),
            neighbours: value(F::TextNeighbours),
            sentences: value(F::SentenceReuse),
            recent: around.counts[1],
            side: measured.ratings.side,
            sides: around.sides[3],
            mean: measured.ratings.mean,
            sets: around.sets,
            line: around.line,
            near: around.near,
            line_elsewhere: value(F::LineElsewhere),
            own: evidence.address.own,
            disposable: evidence.address.disposable,
            device: around.device,
            shape: around.shape,
            since_days: measured.since.map_or(-1.0, |s| s as f32 / 86_400.0),
            elsewhere: value(F::SameElsewhere),
            name: around.name,
            seconds: evidence.form_seconds.map_or(-1.0, |s| s as f32),
            words: f32::from(evidence.prose.words),
            hands: around.hand,
            links: around.links.len() as f32,
        }
    }
}

/// `1 eerdere beoordeling`, `3 eerdere beoordelingen`.
fn earlier(count: f32) -> String {
    let count = count.round().max(1.0);
    if count < 1.5 { "1 eerdere beoordeling".to_owned() } else { format!("{count} eerdere beoordelingen") }
}

impl Signal {
    pub(super) fn new(kind: SignalKind, weight: f32, seen: Seen) -> Self {
        Self { kind, weight, seen }
    }

    /// The name in reports.
    pub fn name(&self) -> &'static str {
        self.kind.as_str()
    }

    /// What it saw, in one Dutch sentence for the editor, without data of people.
    pub fn sentence(&self) -> String {
        let s = &self.seen;
        let tone = if s.side < 0 { "heel lage" } else { "heel hoge" };
        match self.kind {
            SignalKind::SimilarText => match s.neighbours {
                n if n >= 1.0 => format!("{} {} sterk op deze tekst.", earlier(n), lijkt(n)),
                _ => format!(
                    "Een eerdere tekst deelt {:.0} % van de zeldzame woordparen met deze tekst.",
                    s.text * 100.0
                ),
            },
            SignalKind::ReusedSentences => format!(
                "Ongeveer {:.0} % van de zinnen stond al in teksten van andere inzenders.",
                s.sentences.min(1.0) * 100.0
            ),
            SignalKind::Burst => format!(
                "Deze voorziening kreeg {} in de laatste drie dagen, meer dan haar gewone ritme.",
                earlier(s.recent)
            ),
            SignalKind::OneSidedBurst => format!(
                "In de laatste drie weken gaven al {} deze voorziening even {tone} scores.",
                earlier(s.sides)
            ),
            SignalKind::FacilityHistory => {
                "De laatste beoordelingen van deze voorziening waren ook opvallend.".to_owned()
            }
            SignalKind::ScorePattern => format!("De scores zijn uitgesproken: gemiddeld {:.1} op 5.", s.mean)
                .replace('.', ",")
                .replace("5,", "5."),
            SignalKind::ScoreSet => {
                format!("{} {} (bijna) dezelfde scores op elk thema.", earlier(s.sets), heeft(s.sets))
            }
            SignalKind::PushAndSink => {
                "Hetzelfde netwerk of adres gaf elders kort geleden net de omgekeerde scores.".to_owned()
            }
            SignalKind::NetworkCluster => match s.line {
                n if n >= 1.0 => format!(
                    "{} van deze voorziening {} van dezelfde internetaansluiting.",
                    earlier(n),
                    komt(n)
                ),
                _ => format!(
                    "{} van deze voorziening {} uit hetzelfde kleine netwerk.",
                    earlier(s.near),
                    komt(s.near)
                ),
            },
            SignalKind::NetworkElsewhere => format!(
                "Het netwerk is zelf opvallend: {} elders van dezelfde aansluiting in zestig dagen.",
                earlier(s.line_elsewhere)
            ),
            SignalKind::ProviderNetwork => {
                "Vanaf dit netwerk werd eerder met het mailadres van de aanbieder ingezonden.".to_owned()
            }
            SignalKind::Device => {
                format!("{} kort voordien {} van hetzelfde type toestel.", earlier(s.device), komt(s.device))
            }
            SignalKind::ProviderMail => "Het mailadres hoort bij de aanbieder zelf.".to_owned(),
            SignalKind::ThrowAwayMail if s.disposable => "Het mailadres is een wegwerpadres.".to_owned(),
            SignalKind::ThrowAwayMail => "Het mailadres verbergt een ander adres.".to_owned(),
            SignalKind::MailPattern => match s.shape {
                n if n >= 1.0 => format!("{} {} een mailadres met hetzelfde patroon.", earlier(n), heeft(n)),
                _ => "Het mailadres heeft een patroon dat bij aangemaakte adressen past.".to_owned(),
            },
            SignalKind::SameSubmitter if s.since_days >= 0.0 => format!(
                "Hetzelfde mailadres beoordeelde deze voorziening al {:.0} dagen geleden.",
                s.since_days
            ),
            SignalKind::SameSubmitter => format!(
                "Hetzelfde mailadres beoordeelde onlangs al {:.0} andere voorziening(en).",
                s.elsewhere.max(1.0)
            ),
            SignalKind::SimilarName => format!(
                "Een ander mailadres met een gelijkende naam ({:.0} %) beoordeelde deze voorziening al.",
                s.name * 100.0
            ),
            SignalKind::FormTime => format!(
                "Het formulier was na {:.0} seconden ingevuld, voor een tekst van {:.0} woorden.",
                s.seconds.max(0.0),
                s.words
            ),
            SignalKind::Style => format!(
                "De schrijfwijze lijkt voor {:.0} % op die van een andere inzender met even {tone} scores.",
                s.hands * 100.0
            ),
            SignalKind::TextKind => {
                "De woordkeuze past beter bij een folder of een aanklacht dan bij een eigen ervaring."
                    .to_owned()
            }
            SignalKind::TextAgainstScores => "De toon van de tekst past niet bij de scores.".to_owned(),
            SignalKind::LinkedSuspicion => format!(
                "{} met een link naar deze {} ook opvallend.",
                earlier(s.links),
                if s.links < 1.5 { "was" } else { "waren" }
            ),
            SignalKind::Occasion => {
                "De inzendingen van de laatste week komen van weinig verschillende netwerken.".to_owned()
            }
        }
    }
}

fn lijkt(count: f32) -> &'static str {
    if count < 1.5 { "lijkt" } else { "lijken" }
}

fn heeft(count: f32) -> &'static str {
    if count < 1.5 { "heeft" } else { "hebben" }
}

fn komt(count: f32) -> &'static str {
    if count < 1.5 { "kwam" } else { "kwamen" }
}
