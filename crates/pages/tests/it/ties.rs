//! The own ties: declared with a search, seen, and ended. Without JavaScript.

use crate::browser::Site;
use domain::Role;
use testkit::platform::draft;

#[tokio::test]
async fn a_tie_is_found_declared_and_ended() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let written = site.platform.write(&draft(&facility, "a@example.org")).await;
    let case = site.platform.case(written.review).await.id;
    site.index().await;
    let mut editor = site.editor(Role::Editor).await;
    let page = editor.get("/redactie/banden").await.is(200).shows("Je hebt nog geen banden laten weten.");
    page.shows("<a href=\"/redactie/banden\">Banden</a>").hides("name=\"met\"");
    editor.get("/redactie/account").await.is(200).shows("Bekijk je banden");
    editor.get(&format!("/redactie/zaak/{case}")).await.is(200);
    let search = "/redactie/banden?zoek=verzonnen%20lelie";
    let page =
        editor.get(search).await.is(200).shows("De Verzonnen Lelie, Gent").shows("vzw De Verzonnen Tuin");
    let one = format!("v-{}", facility.slug);
    let whole = format!("o-{}", facility.slug);
    page.shows(&format!("value=\"{one}\""))
        .shows(&format!("value=\"{whole}\""))
        .shows("alles van deze organisatie");
    editor.get("/redactie/banden?zoek=xyzzyplugh").await.is(200).shows("We vinden niets met die woorden.");

    let fields = [("zoek", "verzonnen lelie"), ("met", one.as_str()), ("reason", "Mijn <zus> werkt er.")];
    let to = editor.post_from(search, "/redactie/banden", &fields).await.to().to_owned();
    let page = editor
        .get(&to)
        .await
        .is(200)
        .shows("Dat is in orde.")
        .shows("Mijn &#60;zus&#62; werkt er.")
        .shows("Sinds ");
    let end =
        page.body.split("action=\"/redactie/banden/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    editor.get(&format!("/redactie/zaak/{case}")).await.is(403);
    let end = format!("/redactie/banden/{end}");
    editor.post(&end, &[]).await.is(403);
    let mut other = site.editor(Role::Editor).await;
    other.post_from("/redactie/banden", &end, &[]).await.is(403);
    other.get("/redactie/banden").await.is(200).shows("Je hebt nog geen banden laten weten.").hides("zus");
    let to = editor.post_from("/redactie/banden", &end, &[]).await.to().to_owned();
    editor.get(&to).await.is(200).shows("voorbij").hides("Beëindig deze band");
    editor.get(&format!("/redactie/zaak/{case}")).await.is(200);

    let fields = [("zoek", "verzonnen lelie"), ("met", whole.as_str())];
    editor.post_from(search, "/redactie/banden", &fields).await.to();
    editor.get("/redactie/banden").await.is(200).shows("alles van deze organisatie");
    editor.get(&format!("/redactie/zaak/{case}")).await.is(403);
}

#[tokio::test]
async fn what_cannot_be_a_tie_is_said_and_changes_nothing() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    site.platform.write(&draft(&facility, "a@example.org")).await;
    site.index().await;
    let mut editor = site.editor(Role::Editor).await;
    let search = "/redactie/banden?zoek=lelie";
    for met in ["", "x", "v-", "v-bestaat-niet", "o-bestaat-niet"] {
        let fields = [("zoek", "lelie"), ("met", met), ("reason", "Een <reden>.")];
        let page = editor.post_from(search, "/redactie/banden", &fields).await.is(422);
        page.shows("href=\"#f-met\"").shows("Een &#60;reden&#62;.").shows("De Verzonnen Lelie");
    }
    let long = "x".repeat(501);
    let met = format!("v-{}", facility.slug);
    let fields = [("zoek", "lelie"), ("met", met.as_str()), ("reason", long.as_str())];
    let page =
        editor.post_from(search, "/redactie/banden", &fields).await.is(422).shows("href=\"#f-reason\"");
    page.shows(&format!("value=\"{met}\" checked"));
    editor.post_from(search, "/redactie/banden", &[("met", &met), ("anders", "x")]).await.is(422);
    editor.post("/redactie/banden", &[("met", &met)]).await.is(403);
    let missing = "/redactie/banden/018bcfe5-6800-7000-8000-0000000000ff/einde";
    editor.post_from(search, missing, &[]).await.is(404);
    editor.get("/redactie/banden").await.is(200).shows("Je hebt nog geen banden laten weten.");
    let mut nobody = site.browser();
    assert_eq!(nobody.get("/redactie/banden").await.to(), "/redactie?next=%2Fredactie%2Fbanden");
}
