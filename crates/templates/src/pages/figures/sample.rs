//! What the figures page looks like.

use super::{FiguresForm, FiguresGroup, FiguresKind, FiguresLine, FiguresPage, FiguresShown};
use crate::forms::{Choice, FormErrors};
use crate::{Language, Sample, Shell, choices};

fn line(name: &str, reviews: u64, mean: Option<f64>, facilities: Option<u64>) -> FiguresLine {
    let href = if facilities.is_some() { "/cijfers?provincie=X".to_owned() } else { String::new() };
    FiguresLine { name: name.to_owned(), href, reviews, mean, reviewed: reviews.min(4), facilities }
}

impl Sample for FiguresPage {
    fn samples(language: Language) -> Vec<Self> {
        let form = FiguresForm {
            sectors: choices::sectors(language, ""),
            provinces: vec![Choice::new("Oost-Vlaanderen", "Oost-Vlaanderen", "")],
            municipality: "\"><b>Gent".to_owned(),
            municipalities: vec!["Gent".to_owned(), "Aalst".to_owned()],
            grains: choices::grains(language, "kwartaal"),
            from: vec![Choice::new("2025", "2025", "2025")],
            to: vec![Choice::new("2026", "2026", "2026")],
        };
        let many = (0..20).map(|n| line(&format!("Verzonnen {n}"), n, (n > 2).then_some(4.1), Some(n + 3)));
        let full = FiguresShown {
            title: "Verzonnen provincie".to_owned(),
            years: (2025, 2026),
            whole: line("", 40, Some(3.94), Some(120)),
            periods: vec![
                line("2026-Q1", 30, Some(4.0), None),
                line("2026-Q2", 0, None, None),
                line("2026-Q3", 8, Some(3.7), None),
                line("2026-Q4", 2, None, None),
            ],
            going_on: true,
            groups: vec![
                FiguresGroup { kind: FiguresKind::Sector, lines: many.clone().take(4).collect() },
                FiguresGroup { kind: FiguresKind::Province, lines: many.clone().take(2).collect() },
                FiguresGroup { kind: FiguresKind::Municipality, lines: many.collect() },
            ],
            files: ["/api/v1/figures.csv".to_owned(), "/api/v1/figures".to_owned()],
        };
        let nothing = FiguresShown {
            years: (2026, 2026),
            whole: line("", 0, None, Some(3)),
            periods: vec![line("2026", 0, None, None)],
            groups: Vec::new(),
            ..full.clone()
        };
        let shell = || Shell::new(language, "/cijfers", true);
        let page = |shown, errors| Self { shell: shell(), form: form.clone(), errors, shown, minimum: 3 };
        vec![
            page(Some(full), FormErrors::none()),
            page(Some(nothing), FormErrors::none()),
            page(None, FormErrors::whole("Dit klopt niet.")),
        ]
    }
}
