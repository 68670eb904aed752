//! The form on paper, its code, and filling in for somebody else.

use crate::browser::{Site, form_of, review};
use axum::body::Body;
use axum::http::Request;
use domain::Role;
use testkit::platform::verify_token;

#[tokio::test]
async fn a_facility_has_a_form_on_paper_with_one_code() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let public = format!("/voorziening/{}", facility.slug);
    let address = format!("{public}/formulier.pdf");
    let mut reader = site.browser();
    reader.get(&public).await.is(200).shows(&format!("href=\"{address}?taal=nl\""));
    reader.get(&form_of(&facility)).await.is(200).shows(&format!("href=\"{address}?taal=nl\""));
    let print = async |query: &str| {
        site.raw(Request::get(format!("{address}{query}")).body(Body::empty()).unwrap()).await
    };
    let first = print("").await;
    assert_eq!((first.status.as_u16(), first.header("content-type")), (200, "application/pdf"));
    assert!(first.header("content-disposition").ends_with("-nl.pdf\""));
    assert!(first.body.starts_with("%PDF-1.7"));
    assert_eq!(print("").await.body, first.body, "the code stays");
    assert_ne!(print("?taal=fr").await.body, first.body);
    assert!(print("?taal=en").await.header("content-disposition").ends_with("-en.pdf\""));
    assert_eq!(print("?taal=xx").await.status, 422);
    let paper = site.platform.submissions.paper_for(facility.clone()).await.unwrap();

    reader.get("/papier").await.is(200).shows("Code van het formulier");
    let typed = paper.code.to_string().to_lowercase().replace('-', "%20");
    let to = reader.get(&format!("/papier?code={typed}")).await.to().to_owned();
    let found = reader.get(&to).await.is(200).shows(&facility.name).shows(&paper.code.to_string());
    let form = found.link("/waardering/");
    let page = reader.get(&form).await.is(200).shows("name=\"op_papier\" value=\"true\" checked");
    page.shows("name=\"score_care\"").shows("name=\"text\"").hides("Stap 1");
}

#[tokio::test]
async fn a_wrong_code_is_told_and_leads_nowhere() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut reader = site.browser();
    reader.get("/papier?code=").await.is(422).shows("Deze code klopt niet");
    for typed in ["K7PM", "0000-0000", "%22%3E%3Cb%3E", &"A".repeat(2000)] {
        let page = reader.get(&format!("/papier?code={typed}")).await.is(422).shows("Deze code klopt niet");
        page.hides("<b>").shows("href=\"#f-code\"");
    }
    // A code whose check is right, and that no form has.
    let unknown = domain::PaperCode::drawn([77; 32]);
    reader.get(&format!("/papier/{}", unknown.as_str())).await.is(422).shows("Deze code kennen we niet");
    reader.get("/papier/niets").await.is(422).shows("Deze code klopt niet");
    let mut closed = site.platform.new_facility(domain::Sector::Childcare);
    closed.participating = false;
    site.platform.add_facility(&closed).await;
    reader.get(&format!("/voorziening/{}/formulier.pdf", closed.slug)).await.is(409);
    reader.get(&format!("/voorziening/{}", closed.slug)).await.is(200).hides("formulier.pdf");
    reader.get("/voorziening/bestaat-niet/formulier.pdf").await.is(404);
    assert!(!facility.slug.is_empty());
}

#[tokio::test]
async fn a_helper_says_so_and_readers_and_editors_see_it() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut helper = site.browser();
    let form = form_of(&facility);
    let half = helper.post(&form, &review(&[("op_papier", "true")])).await.is(422);
    half.shows("Kies wie het formulier invult")
        .shows("href=\"#f-helper\"")
        .shows("<details class=\"helper\" open>");
    helper
        .post(&form, &review(&[("helper", "de burgemeester")]))
        .await
        .is(422)
        .shows("Kies wie het formulier");
    let steps = helper.post(&form, &[("op_stap", "1"), ("stap", "2"), ("helper", "volunteer")]).await.is(200);
    steps.shows("name=\"helper\" value=\"volunteer\"").hides("Kies wie");
    let you = [("op_stap", "6"), ("stap", "5"), ("helper", "staff")];
    helper
        .post(&form, &review(&you))
        .await
        .is(200)
        .shows("Je eigen naam vragen we niet")
        .shows("adres_helper");

    let said = [("helper", "staff"), ("op_papier", "true"), ("adres_helper", "true")];
    helper.post(&form, &review(&said)).await.to();
    let token = verify_token(&site.platform.mail().await).unwrap().to_owned();
    let verified = site.platform.submissions.verify(&token).await.unwrap();
    let case = site.platform.case(verified.id).await.id;
    let mut desk = site.editor(Role::Editor).await;
    let page = desk
        .get(&format!("/redactie/zaak/{case}"))
        .await
        .is(200)
        .shows("iemand die voor de voorziening werkt");
    page.shows("Overgetypt van papier")
        .shows("Het e-mailadres is van de helper")
        .shows("Kijk na of dit de woorden");
    let editor = site.platform.editor(Role::Editor).await;
    site.platform.decide(&editor, verified.id, domain::Action::Publish).await.unwrap();
    let public = helper.get(&format!("/voorziening/{}", facility.slug)).await.is(200);
    public.shows("Ingevuld met hulp").hides("die voor de voorziening werkt");
}

#[tokio::test]
async fn one_helper_helps_many_with_one_address() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let mut helper = site.browser();
    let mut reviews = Vec::new();
    for (first_name, own) in [("Maria", true), ("Jozef", true), ("MARIA ", true), ("Anna", false)] {
        let mut fields =
            review(&[("first_name", first_name), ("helper", "volunteer"), ("email", "help@example.org")]);
        if own {
            fields.push(("adres_helper", "true"));
        }
        helper.post(&form_of(&facility), &fields).await.to();
        let token = verify_token(&site.platform.mail().await).unwrap().to_owned();
        reviews.push(site.platform.submissions.verify(&token).await.is_ok());
        site.platform.mails().await;
    }
    // Each person once: the same one in other letters is the same one. Without the box the address says who.
    assert_eq!(reviews, [true, true, false, true]);
}
