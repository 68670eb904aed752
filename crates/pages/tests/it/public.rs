//! What everybody can read.

use crate::browser::{Site, form_of, review};
use domain::Role;

#[tokio::test]
async fn the_search_lives_in_the_address() {
    let site = Site::open().await;
    for number in 0..25 {
        let mut facility = site.platform.new_facility(domain::Sector::Elderly);
        facility.name = format!("Woonzorg De Verzonnen Beuk {number:02}");
        facility.kind = "woonzorgcentrum".into();
        site.platform.add_facility(&facility).await;
    }
    site.platform.facility().await;
    site.index().await;
    let mut reader = site.browser();
    let first =
        reader.get("/?q=beuk&sort=name&fbclid=x").await.is(200).shows("25 voorzieningen").shows("Beuk 00");
    let next = first.link("/?q=beuk&#38;sort=name&#38;cursor=");
    let second =
        reader.get(&next).await.is(200).shows("Beuk 24").hides("Beuk 00").shows("Terug naar het begin");
    drop(second);
    let all = reader.get("/").await.is(200).shows("26 voorzieningen");
    let narrowed = all.link("/?sector=childcare");
    reader
        .get(&narrowed)
        .await
        .is(200)
        .shows("1 voorziening")
        .shows("haal weg")
        .shows("selected>Kinderopvang");
    let hostile = "/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22&municipality=%22%3E%3Cb%3E";
    reader.get(hostile).await.is(200).hides("<script>").hides("\"><b>").shows("Niets gevonden");
    reader.get("/?cursor=kapot").await.is(422).shows("cursor");
    reader.get("/?sector=maan").await.is(422);
    reader.get("/?min_score=9").await.is(422).shows("score van 1 tot en met 5");
    reader.get("/waarderingen").await.is(200).shows("Typ een of meer woorden");
    reader.get("/waarderingen?q=%22%3E%3Cb%3Ex").await.is(200).hides("\"><b>");
}

#[tokio::test]
async fn public_pages_say_whether_they_changed() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    site.index().await;
    let mut reader = site.browser();
    for path in ["/", "/gedragscode", "/waarderingen", &format!("/voorziening/{}", facility.slug)] {
        let page = reader.get(path).await.is(200);
        assert_eq!(page.header("cache-control"), "public, max-age=15", "{path}");
        let again = axum::http::Request::get(path).header("if-none-match", page.header("etag"));
        reader.send(again.body(axum::body::Body::empty()).unwrap()).await.is(304);
    }
    let form = reader.get(&form_of(&facility)).await.is(200);
    assert_eq!(form.header("cache-control"), "private, no-store", "each form has a key of its own");
    let css = reader.get("/").await.link("/assets/site.css?v=");
    let file = reader.get(&css).await.is(200);
    assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(
        reader.get("/assets/site.css?v=oud").await.is(200).header("cache-control"),
        "public, no-cache"
    );
    reader.get("/assets/..%2Fsite.css").await.is(404);
    reader.get("/robots.txt").await.is(200).shows("Disallow: /");
}

#[tokio::test]
async fn reviews_are_ordered_and_narrowed_and_paged() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let editor = site.platform.editor(Role::Editor).await;
    for number in 0..22 {
        site.platform.publish(&editor, &facility, &format!("p{number}@example.org")).await;
        site.platform.pass(chrono::TimeDelta::minutes(1));
    }
    let path = format!("/voorziening/{}", facility.slug);
    let mut reader = site.browser();
    let first = reader.get(&format!("{path}?sort=oldest&theme=care")).await.is(200).shows("22 waarderingen");
    assert_eq!(first.body.matches("<article class=\"review\"").count(), 20);
    let next = first.link(&format!("{path}?sort=oldest&#38;theme=care&#38;cursor="));
    let second = reader.get(next.split('#').next().unwrap()).await.is(200);
    assert_eq!(second.body.matches("<article class=\"review\"").count(), 2);
    reader.get(&format!("{path}?theme=days")).await.is(200).shows("Geen enkele waardering past bij je keuze");
    reader.get(&format!("{path}?theme=maan")).await.is(422);
    reader.get("/voorziening/bestaat-niet").await.is(404).shows("Deze pagina bestaat niet");
}

#[tokio::test]
async fn a_facility_that_takes_no_part_says_why_and_has_no_form() {
    let site = Site::open().await;
    let mut facility = site.platform.new_facility(domain::Sector::Childcare);
    facility.participating = false;
    facility.name = "<b>Vals & \"Echt\"</b>".into();
    site.platform.add_facility(&facility).await;
    let mut reader = site.browser();
    let page = reader.get(&format!("/voorziening/{}", facility.slug)).await.is(200);
    page.shows("doet nog niet mee").hides("Schrijf een waardering</a>").hides("<b>Vals");
    reader
        .get(&form_of(&facility))
        .await
        .is(200)
        .shows("doet nog niet mee")
        .hides("<textarea")
        .hides("<b>Vals");
    reader
        .post(&form_of(&facility), &review(&[]))
        .await
        .is(409)
        .shows("doet nog niet mee")
        .hides("<textarea");
    reader.get("/waardering/bestaat-niet").await.is(404);
}

#[tokio::test]
async fn every_kind_of_problem_is_explained() {
    let site = Site::open().await;
    let mut reader = site.browser();
    for code in templates::pages::ProblemPage::codes() {
        reader.get(&format!("/problemen/{code}")).await.is(200).shows(code);
    }
    reader.get("/problemen/verzonnen").await.is(404);
}
