//! The transparency report on its two pages.

use crate::browser::Site;
use domain::{Action, Role};
use testkit::platform::draft;

#[tokio::test]
async fn everybody_reads_the_report_without_small_numbers() {
    let site = Site::open().await;
    let editor = site.platform.editor(Role::Editor).await;
    for n in 0..6 {
        let facility = site.platform.facility().await;
        let written = site.platform.write(&draft(&facility, &format!("p{n}@example.org"))).await;
        let action = if n == 0 { Action::Reject } else { Action::Publish };
        site.platform.decide(&editor, written.review, action).await.unwrap();
        site.platform.mails().await;
    }
    let mut nobody = site.browser();
    let code = site.platform.desk.ledger_checkpoint().await.unwrap().checkpoint.to_string();
    let page = nobody.get("/transparantie").await.is(200).shows("Hoe de redactie werkt").shows(&code);
    page.shows("role=\"img\"").shows(">6<").shows(">&#60;5<").hides(">1 van 6<");

    let mut editor = site.editor(Role::Editor).await;
    editor.get("/redactie/verslag").await.is(200).shows(">1 van 6<").hides("&#60;5");
}

#[tokio::test]
async fn a_wrong_period_is_refused_and_the_desk_is_closed() {
    let site = Site::open().await;
    let mut nobody = site.browser();
    for query in ["van=2026-05-02&tot=2026-05-01", "van=gisteren", "van=1990-01-01&tot=2026-01-01"] {
        nobody.get(&format!("/transparantie?{query}")).await.is(422);
    }
    nobody.get("/transparantie?van=2026-01-01&tot=2026-06-30").await.is(200).shows("Niets in deze periode.");
    nobody.get("/redactie/verslag").await.to();
}
