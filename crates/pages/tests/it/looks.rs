//! The list of those who looked at who wrote a text, by links and forms only.

use crate::browser::Site;
use domain::Role;
use testkit::platform::draft;

const REASON: &str = "De indiener vraagt <om> teruggebeld te worden.";

#[tokio::test]
async fn a_senior_editor_reads_who_looked_and_why_and_nobody_else_does() {
    let site = Site::open().await;
    let (mut senior, mut editor) = (site.editor(Role::SeniorEditor).await, site.editor(Role::Editor).await);
    let here = senior.get("/redactie/team").await.is(200).link("/redactie/inzages");
    senior.get(&here).await.is(200).shows("Niemand keek wie een tekst schreef.");
    let someone = site.platform.editor(Role::Editor).await;
    let written = site.platform.write(&draft(&site.platform.facility().await, "jana@example.org")).await;
    let case = site.platform.case(written.review).await.id;
    site.platform.desk.claim(&someone, case).await.unwrap();
    for _ in 0..51 {
        site.platform.desk.reveal_identity(&someone, case, REASON).await.unwrap();
    }
    let page = senior.get(&here).await.is(200);
    let page = page.shows("De indiener vraagt &#60;om&#62; teruggebeld").shows(someone.name().expose());
    let page = page.shows(&format!("href=\"/redactie/zaak/{case}\"")).hides("Verzonnenmans").hides("jana@");
    assert_eq!(page.body.matches("teruggebeld").count(), 50);
    let last = senior.get(&page.link("/redactie/inzages?cursor=")).await.is(200);
    assert_eq!(last.body.matches("teruggebeld").count(), 1);
    last.shows("href=\"/redactie/inzages\"");
    senior.get("/redactie/inzages?cursor=onzin").await.is(422);
    editor.get(&here).await.is(403).hides("teruggebeld");
    editor.get("/redactie/wachtrij").await.is(200).hides("/redactie/inzages");
    assert!(site.browser().get(&here).await.to().starts_with("/redactie?next="));
}
