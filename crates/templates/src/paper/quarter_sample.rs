//! Reports to draw: a full one, one with the longest of everything, one with too few reviews.

use super::quarter::{QuarterPaper, QuarterWords};
use crate::pages::{InsightHanded, InsightPeers, InsightQuarter, InsightTheme};
use chrono::NaiveDate;
use domain::{InvitationKind, PromiseStatus};

fn peers(short: &str, name: &str, reviews: u64, known: bool) -> InsightPeers {
    InsightPeers {
        short: short.to_owned(),
        name: name.to_owned(),
        facilities: 40,
        reviewed: 12,
        reviews,
        positive: known.then_some(0.62),
        answered: reviews / 2,
        rate: known.then_some(0.5),
        median_days: known.then_some(4),
    }
}

fn quarters(means: [Option<f64>; 8]) -> Vec<InsightQuarter> {
    let codes = (4..=15_u64).map(|number| format!("{}-Q{}", 2023 + number / 4, number % 4 + 1)).take(8);
    let quarter = |(code, mean): (String, Option<f64>)| InsightQuarter {
        going_on: false,
        own: mean.map_or((1, None), |mean| (9, Some(mean))),
        sector: (412, Some(3.9)),
        answered: 2,
        code,
    };
    codes.zip(means).map(quarter).collect()
}

pub(super) fn samples() -> Vec<QuarterPaper> {
    let names = [
        "Onthaal en informatie",
        "Omgang en respect",
        "Zorg en begeleiding",
        "Dagelijks leven en activiteiten",
        "Inspraak en meebeslissen",
        "Gebouw, kamer en omgeving",
        "Eten en drinken",
        "Samenwerking met familie",
    ];
    let theme = |(place, name): (usize, &&str)| InsightTheme {
        name: (*name).to_owned(),
        figures: vec![
            if place == 6 { (2, None) } else { (12, Some(4.9 - 0.4 * place as f64)) },
            (1412, Some(3.9)),
            (231, Some(4.1)),
        ],
    };
    let words = |name: &&str| QuarterWords {
        theme: (*name).to_owned(),
        high: vec![("vriendelijk".to_owned(), 7), ("tuin".to_owned(), 5), ("rustig".to_owned(), 3)],
        low: vec![("wachten".to_owned(), 4)],
    };
    let full = QuarterPaper {
        facility: "Woonzorgcentrum De Verzonnen Linde".to_owned(),
        about: "Woonzorgcentrum in Brugge".to_owned(),
        quarter: "2025-Q4".to_owned(),
        going_on: false,
        made_on: NaiveDate::from_ymd_opt(2026, 1, 12).unwrap_or_default(),
        minimum: 5,
        peers: vec![
            peers("Jouw voorziening", "Woonzorgcentrum De Verzonnen Linde", 12, true),
            peers("Sector", "Ouderenzorg, heel Vlaanderen en Brussel", 1412, true),
            peers("West-Vlaanderen", "Ouderenzorg, West-Vlaanderen", 231, true),
        ],
        themes: names.iter().enumerate().map(theme).collect(),
        quarters: quarters([
            Some(3.1),
            Some(3.4),
            None,
            Some(3.6),
            Some(3.9),
            Some(3.8),
            Some(4.2),
            Some(4.3),
        ]),
        promises: PromiseStatus::ALL.iter().map(|status| (*status, 3)).collect(),
        words: names.iter().take(5).map(words).collect(),
        least_and_texts: (3, 12),
        handed: InsightHanded {
            papers: vec![(InvitationKind::PosterA4, 2, 40, 12, 0), (InvitationKind::Letter, 3, 260, 7, 2)],
            codes: vec![("2025-H2".to_owned(), 60, None)],
        },
    };
    let long = "Één heel-lange-naam-zonder-spaties-".repeat(4) + " \u{1f600} ŵ 中";
    let wide = |_: &()| ("kleinschaligheid".to_owned(), 399);
    let most = QuarterWords {
        theme: "Dagelijks leven en activiteiten voor iedereen".to_owned(),
        high: [(); 8].iter().map(wide).collect(),
        low: [(); 8].iter().map(wide).collect(),
    };
    let odd = QuarterPaper {
        facility: long.clone(),
        about: String::new(),
        going_on: true,
        peers: full.peers.iter().map(|one| InsightPeers { name: long.clone(), ..one.clone() }).collect(),
        words: vec![most; 8],
        handed: InsightHanded {
            papers: InvitationKind::ALL.iter().map(|kind| (*kind, 90, 40_000, 120, 3)).collect(),
            codes: vec![("2025-H2".to_owned(), 60, Some(12))],
        },
        ..full.clone()
    };
    let few = QuarterPaper {
        peers: vec![
            peers("Jouw voorziening", "De Verzonnen Linde", 2, false),
            peers("Sector", "Ouderenzorg, heel Vlaanderen en Brussel", 412, true),
        ],
        themes: names
            .iter()
            .map(|name| InsightTheme { name: (*name).to_owned(), figures: vec![(2, None), (412, Some(3.9))] })
            .collect(),
        quarters: quarters([None; 8]),
        promises: vec![],
        handed: InsightHanded::default(),
        ..full.clone()
    };
    vec![full, odd, few]
}
