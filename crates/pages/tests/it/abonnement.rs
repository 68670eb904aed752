//! Following by mail: from the form on a facility's page to the one click that stops it.

use crate::browser::Site;
use axum::body::Body;
use axum::http::Request;
use domain::Role;
use testkit::platform::subscription_tokens;

async fn tokens(site: &Site) -> (String, String) {
    let mail = site.platform.mail().await;
    let (first, manage) = subscription_tokens(&mail).unwrap();
    (first.to_owned(), manage.to_owned())
}

#[tokio::test]
async fn a_reader_follows_a_facility_and_stops_with_one_click() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut reader = site.browser();
    let page = reader.get(&format!("/voorziening/{}", facility.slug)).await.is(200);
    page.shows("Houd me op de hoogte").shows(&format!("name=\"voorziening\" value=\"{}\"", facility.slug));
    let fields =
        [("voorziening", facility.slug.as_str()), ("email", "nora@example.org"), ("frequency", "daily")];
    assert_eq!(reader.post("/abonnement", &fields).await.to(), "/abonnement/bedankt");
    reader.get("/abonnement/bedankt").await.is(200).shows("Kijk in je mailbox");
    let (confirm, manage) = tokens(&site).await;
    let link = format!("/abonnement/bevestig/{confirm}");
    let asked = reader.get(&link).await.is(200).shows("Ja, houd me op de hoogte");
    assert_eq!(asked.header("referrer-policy"), "no-referrer");
    let list = reader.post(&link, &[]).await.to().to_owned();
    assert_eq!(list, format!("/abonnement/beheer/{manage}?gedaan=gevolgd"));
    reader.get(&list).await.is(200).shows("Je abonnement is bevestigd.").shows(&facility.name);
    // A digest, and the click in a mail program: no cookie, from anywhere, done in one step.
    let editor = site.platform.editor(Role::Editor).await;
    site.platform.pass(chrono::TimeDelta::minutes(1));
    site.platform.publish(&editor, &facility, "jana@example.org").await;
    site.platform.mails().await;
    site.platform.pass(chrono::TimeDelta::days(2));
    assert_eq!(site.platform.submissions.send_digests(10).await.unwrap(), (1, 1));
    let (stop, _) = tokens(&site).await;
    reader.get(&format!("/abonnement/stop/{stop}")).await.is(200).shows("Wil je geen mails meer over");
    for _ in 0..2 {
        let click = Request::post(format!("/abonnement/stop/{stop}"))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "cross-site")
            .body(Body::from("List-Unsubscribe=One-Click"));
        let answer = site.raw(click.unwrap()).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert!(answer.header("set-cookie").is_empty());
    }
    reader.get(&list).await.is(404);
    reader.get(&format!("/abonnement/stop/{stop}")).await.is(200).shows("al geen mails meer");
    reader.get("/abonnement/stop/verzonnen").await.is(404);
}

#[tokio::test]
async fn everything_that_is_followed_is_on_one_page() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut reader = site.browser();
    reader
        .get("/abonnement")
        .await
        .is(200)
        .shows("<option value=\"Gent\">")
        .shows("/abonnement?sector=elderly");
    reader.get("/abonnement?gemeente=gent").await.is(200).shows("Houd me op de hoogte van Gent");
    reader.get("/abonnement?gemeente=Atlantis").await.is(404).shows("Kies een naam uit de lijst");
    reader.get("/abonnement?sector=banken").await.is(404);
    reader.get("/abonnement?voorziening=niets").await.is(404);
    let mut manage = String::new();
    for (field, value) in
        [("gemeente", "Gent"), ("sector", "elderly"), ("voorziening", facility.slug.as_str())]
    {
        let fields = [(field, value), ("email", "nora@example.org"), ("frequency", "weekly")];
        reader.post("/abonnement", &fields).await.to();
        let (confirm, own) = tokens(&site).await;
        reader.post(&format!("/abonnement/bevestig/{confirm}"), &[]).await.to();
        manage = format!("/abonnement/beheer/{own}");
    }
    let page = reader.get(&manage).await.is(200).shows("Gent").shows("Ouderenzorg").shows(&facility.name);
    let id = page.field("abonnement");
    let change = [("abonnement", id.as_str()), ("frequency", "monthly"), ("doe", "bewaar")];
    assert_eq!(reader.post(&manage, &change).await.to(), format!("{manage}?gedaan=bewaard"));
    reader.get(&manage).await.is(200).shows("<option value=\"monthly\" selected>");
    let stop = [("abonnement", id.as_str()), ("doe", "stop")];
    assert_eq!(reader.post(&manage, &stop).await.to(), format!("{manage}?gedaan=gestopt"));
    for wrong in
        [&[("doe", "iets")][..], &[("doe", "stop")], &[("doe", "bewaar"), ("abonnement", "x")], &[("x", "y")]]
    {
        reader.post(&manage, wrong).await.is(422);
    }
    assert_eq!(reader.post(&manage, &[("doe", "stop-alles")]).await.to(), "/abonnement?gedaan=gestopt");
    reader.get("/abonnement?gedaan=gestopt").await.is(200).shows("Gestopt.");
    reader.get(&manage).await.is(404);
}

#[tokio::test]
async fn a_form_that_is_wrong_comes_back_as_it_was_and_the_answer_tells_nothing() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut reader = site.browser();
    let slug = facility.slug.as_str();
    let wrong = [("voorziening", slug), ("email", "<b>geen adres"), ("frequency", "monthly")];
    let page = reader.post("/abonnement", &wrong).await.is(422);
    page.shows("Dit is geen geldig e-mailadres").shows("&#60;b&#62;geen adres").shows("monthly\" selected");
    let never = [("voorziening", slug), ("email", "nora@example.org"), ("frequency", "ooit")];
    reader.post("/abonnement", &never).await.is(422).shows("Kies hoe vaak");
    reader.post("/abonnement", &[("email", "nora@example.org")]).await.to();
    reader.post("/abonnement", &[("voorziening", slug), ("extra", "x")]).await.is(422);
    assert!(site.platform.mails().await.is_empty());
    let right = [("voorziening", slug), ("email", "nora@example.org"), ("frequency", "weekly")];
    let mut answers = Vec::new();
    for _ in 0..8 {
        let answer = reader.post("/abonnement", &right).await;
        answers.push((answer.status, answer.header("location").to_owned(), answer.body));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]));
    reader.fetch_site = "cross-site";
    reader.post("/abonnement", &right).await.is(403);
}
