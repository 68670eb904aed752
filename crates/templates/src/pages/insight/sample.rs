//! What the pages of insight look like.

use super::{
    InsightHanded, InsightPage, InsightPeers, InsightQuarter, InsightShown, InsightTheme, InsightWordPage,
    InsightWords,
};
use crate::forms::{Choice, FormErrors};
use crate::pages::{ProviderFacility, ProviderReviewsPage};
use crate::shell::MemberSignedIn;
use crate::{Language, Sample, Shell};
use domain::{InvitationKind, Sector};

fn shell(language: Language) -> Shell {
    let (name, csrf_token) = ("Lid <b>Verzonnen".to_owned(), "csrf\"token".to_owned());
    Shell::new(language, "/aanbieder/voorzieningen/x/inzicht", true)
        .for_member(MemberSignedIn { name, csrf_token })
}

fn facility() -> ProviderFacility {
    ProviderFacility {
        wishes: None,
        id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
        name: "De <Verzonnen> Linde".to_owned(),
        municipality: Some("Gent".to_owned()),
        sector: Sector::Elderly,
        reviews: 12,
        score: Some(4.25),
    }
}

fn peers(short: &str, reviews: u64, known: bool) -> InsightPeers {
    InsightPeers {
        short: short.to_owned(),
        name: format!("{short} <van alles>"),
        facilities: 40,
        reviewed: 12,
        reviews,
        positive: known.then_some(0.5),
        answered: 3,
        rate: known.then_some(0.25),
        median_days: known.then_some(4),
    }
}

/// Figures to draw.
pub(crate) fn shown() -> InsightShown {
    let theme = |name: &str, mean| InsightTheme {
        name: name.to_owned(),
        figures: vec![(9, mean), (400, Some(3.8)), (2, None)],
    };
    let quarter = |code: &str, own, going_on| InsightQuarter {
        code: code.to_owned(),
        going_on,
        own,
        sector: (80, Some(3.9)),
        answered: 2,
    };
    let word = |word: &str, count| (word.to_owned(), count, format!("/aanbieder/x?woord={word}"));
    InsightShown {
        months: ["2026-01".to_owned(), "2026-11".to_owned()],
        minimum: 5,
        peers: vec![
            peers("Jouw voorziening", 12, true),
            peers("Sector", 400, true),
            peers("Provincie", 2, false),
        ],
        themes: vec![
            theme("Onthaal & informatie", Some(4.2)),
            theme("Zorg", Some(3.1)),
            theme("Dagelijks leven", None),
        ],
        quarters: vec![
            quarter("2026-Q1", (5, Some(3.5)), false),
            quarter("2026-Q2", (1, None), false),
            quarter("2026-Q3", (6, Some(4.4)), false),
            quarter("2026-Q4", (0, None), true),
        ],
        languages: vec![("nl".to_owned(), 10), ("fr".to_owned(), 2)],
        words: vec![
            InsightWords {
                theme: "Zorg".to_owned(),
                high: vec![word("vriendelijk", 6), word("tuin", 4)],
                low: vec![],
            },
            InsightWords { theme: "Dagelijks leven".to_owned(), high: vec![], low: vec![word("wachten", 3)] },
        ],
        handed: InsightHanded {
            papers: vec![(InvitationKind::PosterA4, 1, 20, 9, 0), (InvitationKind::Letter, 2, 90, 0, 1)],
            codes: vec![("2026-H1".to_owned(), 40, Some(12)), ("2026-H2".to_owned(), 20, None)],
        },
        reports: vec![
            Choice::new("2026-K4", "oktober tot december 2026", "2026-K3"),
            Choice::new("2026-K3", "juli tot <september> 2026", "2026-K3"),
        ],
        least_and_texts: (3, 12),
        files: ["/a.csv", "/a.xlsx"].map(str::to_owned),
    }
}

impl Sample for InsightPage {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            shell: shell(language),
            facility: facility(),
            months: ["2026-01".to_owned(), "2026-11".to_owned()],
            errors: FormErrors::none(),
            quick: vec![("2026-Q3".to_owned(), "/aanbieder/voorzieningen/x/inzicht?van=2026-Q3".to_owned())],
            shown: Some(shown()),
        };
        let few = InsightShown {
            peers: vec![peers("Jouw voorziening", 2, false)],
            quarters: vec![],
            themes: vec![],
            languages: vec![],
            words: vec![],
            handed: InsightHanded::default(),
            ..shown()
        };
        let wordless = InsightShown { words: vec![], ..shown() };
        let errors = FormErrors::in_language(
            language,
            &[domain::FieldError::new("/van", "bad_period", "Dit is geen <maand>.")],
        );
        vec![
            full.clone(),
            Self { shown: Some(few), ..full.clone() },
            Self { shown: Some(wordless), ..full.clone() },
            Self { shown: None, errors, ..full },
        ]
    }
}

impl Sample for InsightWordPage {
    fn samples(language: Language) -> Vec<Self> {
        let rows = ProviderReviewsPage::samples(language).swap_remove(0).rows;
        let full = Self {
            shell: shell(language),
            facility: facility(),
            word: "<vriendelijk>".to_owned(),
            months: ["2026-01".to_owned(), "2026-11".to_owned()],
            back: "/aanbieder/voorzieningen/x/inzicht".to_owned(),
            rows,
        };
        let one = ["2026-11".to_owned(), "2026-11".to_owned()];
        vec![Self { rows: vec![], months: one, ..full.clone() }, full]
    }
}
