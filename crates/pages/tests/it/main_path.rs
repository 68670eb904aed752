//! From an empty form to a published review that is found by its words.

use crate::browser::{Site, form_of, review};
use domain::Role;
use testkit::platform::verify_token;

#[tokio::test]
async fn a_review_goes_from_the_form_to_the_public_page() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    site.index().await;
    let (mut parent, mut editor) = (site.browser(), site.editor(Role::Editor).await);

    parent.get("/?q=lelie").await.is(200).link(&format!("/voorziening/{}", facility.slug));
    let form = form_of(&facility);
    parent.get(&format!("/voorziening/{}", facility.slug)).await.is(200).link(&form);
    let key = parent.get(&form).await.is(200).field("submission_key");
    let text = "Mia aan de balie luistert altijd. Bel haar op 0470 12 34 56 voor een rondleiding.";
    let fields = review(&[("submission_key", &key), ("text", text)]);
    let thanks = parent.post(&form, &fields).await.to().to_owned();
    assert_eq!(parent.post(&form, &fields).await.to(), thanks, "sent twice, counted once");
    parent.get(&thanks).await.is(200).shows("kijk in je mailbox").shows("Stuur de mail opnieuw");

    let token = verify_token(&site.platform.mail().await).unwrap().to_owned();
    let link = format!("/waardering/bevestig/{token}");
    parent.get(&link).await.is(200).shows("Bevestig mijn waardering");
    parent.get(&link).await.is(200);
    let confirmed = parent.post(&link, &[]).await.to().to_owned();
    let own =
        parent.get(&confirmed).await.is(200).shows("Je waardering is bevestigd").link("/mijn-waardering/");
    parent.get(&own).await.is(200).shows("wacht op een redacteur").hides("Jana");
    parent.get(&thanks).await.is(404);

    let case =
        editor.get("/redactie/wachtrij").await.is(200).shows("De Verzonnen Lelie").link("/redactie/zaak/");
    editor
        .get(&case)
        .await
        .is(200)
        .shows("Niemand werkt aan deze zaak")
        .hides("Jana")
        .hides("jana@example.org");
    assert_eq!(editor.post_from(&case, &format!("{case}/nemen"), &[]).await.to(), case);
    let held = editor.get(&case).await.is(200).shows("Deze zaak is van jou").shows("/vasthouden\"");
    let phone = held.field("redact");
    assert!(phone.ends_with("-[telefoonnummer]"), "{phone}");
    let fields = [
        ("version", "1"),
        ("action", "publish"),
        ("redact", &phone),
        ("fragment_1", "Mia"),
        ("mask_1", "[naam]"),
    ];
    let done = editor.post_from(&case, &format!("{case}/beslissing"), &fields).await.to().to_owned();
    editor.get(&done).await.is(200).shows("Gepubliceerd.").shows("Ongedaan maken");
    site.browser().get(&format!("/voorziening/{}", facility.slug)).await.is(200).hides("rondleiding");
    site.settle(case.rsplit('/').next().unwrap().parse().unwrap()).await;
    editor.get(&done).await.is(200).hides("Ongedaan maken");

    let public = site.browser().get(&format!("/voorziening/{}", facility.slug)).await.is(200);
    let public = public.shows("[naam]").shows("[telefoonnummer]").hides("Mia").hides("0470").hides("Jana");
    public.hides("jana@example.org").hides("Verzonnenmans").shows("1 waardering");
    site.index().await;
    let found = site.browser().get("/waarderingen?q=rondleiding").await.is(200);
    found.shows("<mark>rondleiding</mark>").hides("0470").hides("Jana");
    let mine = parent.get(&own).await.is(200).shows("Je waardering staat online.");
    mine.shows("Je bevestigde je waardering.").shows("staat online");
}

#[tokio::test]
async fn a_second_review_within_the_interval_is_too_early_and_offers_the_first_one() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut parent = site.browser();
    let written = site.platform.write(&testkit::platform::draft(&facility, "jana@example.org")).await;
    site.platform.mails().await;
    parent.post(&form_of(&facility), &review(&[])).await.to();
    let token = verify_token(&site.platform.mail().await).unwrap().to_owned();
    let link = format!("/waardering/bevestig/{token}");
    let refused = parent.post(&link, &[]).await.is(409).shows("Je hebt deze voorziening al gewaardeerd");
    assert_eq!(refused.link("/mijn-waardering/"), format!("/mijn-waardering/{}", written.token));
    // 180 days after 21 November 2026, in Belgian summer time.
    refused.shows("20 mei 2027, ").shows(" uur.");
}
