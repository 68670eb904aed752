//! The risk figure and what it is made of.

use crate::common::{CONTEXT, report, screener};
use screening::{Context, Files, Screener, SettingsError};

const PLAIN: &str = "De begeleiders zijn vriendelijk en het eten is goed. Wij zijn tevreden over de opvang.";

#[test]
fn findings_raise_the_figure_and_are_named_heaviest_first() {
    let calm = report(PLAIN);
    let mail = report(&format!("{PLAIN} Mail naar an@proef.be."));
    let both = report(&format!("{PLAIN} Mail naar an@proef.be of bel 0471 90 25 66."));
    assert!(calm.risk < mail.risk && mail.risk < both.risk, "{} {} {}", calm.risk, mail.risk, both.risk);
    assert_eq!(mail.weighed.first().map(|w| w.name.as_str()), Some("privacy_email"));
    assert!(both.weighed.is_sorted_by(|a, b| a.weight >= b.weight));
    assert!(both.weighed.iter().all(|w| (0.0..=1.0).contains(&w.weight)));
}

#[test]
fn a_problem_too_unsure_to_report_still_moves_the_figure() {
    let scores = [Some(1); 8];
    let unsure = "Ze zeiden dat er blijkbaar geld weg was uit de kas van de leefgroep.";
    let found = screener().screen(unsure, &Context { scores: &scores, ..CONTEXT });
    let calm = screener().screen(PLAIN, &Context { scores: &scores, ..CONTEXT });
    assert!(found.risk > calm.risk, "{} {}", found.risk, calm.risk);
}

#[test]
fn a_weight_that_would_lower_the_figure_is_refused() {
    let mut files = Files::shipped();
    let weights = "bias = -3\nprivacy = -1\nprivacy_more = 1\nflag = 1\nfixable = 0\nunreadable = 1\n\
                   language = 1\nreveals = 1\nlow_scores = 0\nrelation = 0\nreply = 0\n";
    files.replace("models/risk.toml", weights.as_bytes().to_vec()).expect("a file of screening");
    let refused = Screener::new(&files).expect_err("a negative weight");
    assert!(
        matches!(&refused, SettingsError::Unusable { file, .. } if *file == "models/risk.toml"),
        "{refused}"
    );
    assert!(refused.to_string().contains("privacy"));
}

#[test]
fn a_model_of_another_kind_is_refused() {
    for content in [b"".to_vec(), b"CONDUCT\x01".to_vec(), vec![0; 2_000_000]] {
        let mut files = Files::shipped();
        files.replace("models/conduct.bin", content).expect("a file of screening");
        assert!(Screener::new(&files).is_err());
    }
}
