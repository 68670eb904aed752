//! The figures page.

use crate::browser::Site;
use domain::{Role, Sector};

#[tokio::test]
async fn a_policy_officer_finds_figures_that_add_up_and_takes_them_along() {
    let site = Site::open().await;
    let editor = site.platform.editor(Role::Editor).await;
    let gent = site.platform.facility().await;
    let mut lier = site.platform.new_facility(Sector::Elderly);
    lier.municipality = Some("Lier".into());
    lier.province = Some("Antwerpen".into());
    site.platform.add_facility(&lier).await;
    for (facility, count) in [(&gent, 3), (&lier, 1)] {
        for n in 0..count {
            site.platform.publish(&editor, facility, &format!("{n}.{}@example.org", facility.id)).await;
        }
    }
    let mut reader = site.browser();
    let page = reader.get("/cijfers").await.is(200);
    let page =
        page.shows("<b class=\"figure\">4</b>").shows("2 van 2").shows("4,5").shows("te weinig waarderingen");
    let page = page.shows("role=\"img\"").shows("oktober tot december 2026").shows("Antwerpen");
    page.shows("/api/v1/figures.csv?by=quarter&#38;from=2026&#38;to=2026").hides("Lier</a>");
    // Narrowed by the links of the page itself.
    let province = reader.get("/cijfers?provincie=Antwerpen&per=jaar").await.is(200);
    let province =
        province.shows("<a href=\"/cijfers?provincie=Antwerpen&#38;per=jaar&#38;gemeente=Lier\">Lier</a>");
    province.shows("Antwerpen, 2026").shows("<b class=\"figure\">1</b>");
    reader.get("/cijfers?sector=youth_care").await.is(200).shows("nog geen enkele waardering");
    reader.get("/").await.shows("href=\"/cijfers\"");
}

#[tokio::test]
async fn a_wrong_choice_is_said_above_the_form_which_keeps_it() {
    let site = Site::open().await;
    let mut reader = site.browser();
    reader.get("/cijfers").await.is(200).shows("nog geen enkele waardering");
    let mut wrong = reader
        .get("/cijfers?sector=x&provincie=Mars&gemeente=%3Cb%3E&per=dag&van=1&tot=morgen")
        .await
        .is(422);
    for field in ["sector", "provincie", "gemeente", "per", "van", "tot"] {
        wrong = wrong.shows(&format!("href=\"#f-{field}\"")).shows(&format!("id=\"f-{field}\""));
    }
    wrong.shows("value=\"&#60;b&#62;\"").hides("per-periode");
    reader.get("/cijfers?van=2026&tot=2025").await.is(422).shows("Het laatste jaar ligt voor het eerste.");
}
