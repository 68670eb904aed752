//! Trying another screening on what was decided.

use domain::{Action, Role, belgium};
use screening::{Files, Screener};
use testkit::on_both_engines;
use testkit::platform::draft;

const CONDUCT: &str = include_str!("../../../../config/screening/models/conduct.toml");

/// A screening that sees an insult in everything.
fn touchy() -> Screener {
    let mut files = Files::shipped();
    let (before, insult) = CONDUCT.split_once("[insult]\noffset = ").unwrap();
    let (_, after) = insult.split_once('\n').unwrap();
    let model = format!("{before}[insult]\noffset = 40.0\n{after}");
    files.replace("models/conduct.toml", model.into_bytes()).unwrap();
    Screener::new(&files).unwrap()
}

on_both_engines! {
    async fn only_another_screening_changes_proposals(platform) {
        let editor = platform.editor(Role::Editor).await;
        for (n, action) in [Action::Publish, Action::Return, Action::Publish].into_iter().enumerate() {
            let facility = platform.facility().await;
            let written = platform.write(&draft(&facility, &format!("iemand{n}@example.org"))).await;
            platform.decide(&editor, written.review, action).await.unwrap();
        }
        let today = belgium::day(platform.desk.now());
        let shipped = Screener::new(&Files::shipped()).unwrap();
        let (mut flips, mut seen) = (Vec::new(), 0);
        let same = platform.desk.replay(&shipped, today, |flip| flips.push(flip.clone()), |n| seen = n).await.unwrap();
        assert_eq!((same.compared, same.flips, flips.len(), seen), (3, 0, 0, 3));
        assert_eq!(same.agreed_before, same.agreed_after);

        let changed = platform.desk.replay(&touchy(), today, |flip| flips.push(flip.clone()), |_| {}).await.unwrap();
        assert_eq!((changed.compared, changed.flips, flips.len()), (3, 3, 3));
        // An insult is sent back, which is what was done with one of them.
        assert_eq!((changed.nearer, changed.farther), (1, 2));
        assert_eq!((changed.agreed_before.count, changed.agreed_after.count), (2, 1));
        assert_eq!((flips[0].before.as_str(), flips[0].after.as_str()), ("publish", "return"));
        assert_eq!((flips[0].decided.as_str(), flips[1].decided.as_str()), ("publish", "return"));
        assert_eq!(flips[0].flags_gained, ["insult"]);
        assert_eq!((changed.flags["insult"].before, changed.flags["insult"].gained), (0, 3));
        assert_eq!(changed.articles["tone-1"].after.first, 3);
        assert_eq!((changed.sectors["childcare"].compared, changed.sectors["childcare"].flips), (3, 3));

        let later = platform.desk.replay(&shipped, today.succ_opt().unwrap(), |_| {}, |_| {}).await.unwrap();
        assert_eq!((later.compared, later.agreed_before.of), (0, 0));
    }
}
