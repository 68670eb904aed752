//! The transparency report, for everybody and for the desk.

use chrono::NaiveDate;
use domain::report::Report;
use http_kit::{Platform, Problem};
use serde::Deserialize;
use templates::Shell;
use templates::pages::TransparencyPage;

/// The parameters; others are ignored.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub(crate) struct Chosen {
    pub(crate) van: Option<NaiveDate>,
    pub(crate) tot: Option<NaiveDate>,
}

/// The page of a report.
pub(crate) async fn page(
    platform: &Platform,
    shell: Shell,
    report: Report,
    public: bool,
) -> Result<TransparencyPage, Problem> {
    let code = shell.language.code_of_conduct(&platform.desk.rules().code);
    let articles = &code.articles;
    Ok(TransparencyPage {
        shell,
        report,
        public,
        titles: articles.iter().map(|article| (article.code.clone(), article.title.clone())).collect(),
        checkpoint: platform.desk.ledger_checkpoint().await?.checkpoint.to_string(),
    })
}
