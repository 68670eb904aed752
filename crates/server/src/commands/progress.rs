//! Progress on a terminal; nothing where standard error is not one.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// How far something of known length is.
pub fn bar(length: u64, unit: &str) -> ProgressBar {
    let template = format!("{{bar:30}} {{pos}}/{{len}} {unit} {{elapsed}} (nog {{eta}}) {{msg}}");
    styled(ProgressBar::new(length), &template)
}

/// How far a file is read.
pub fn bytes(length: u64) -> ProgressBar {
    styled(ProgressBar::new(length), "{bar:30} {bytes}/{total_bytes} {elapsed} (nog {eta}) {msg}")
}

/// How much of something without a known end is done.
pub fn spinner(unit: &str) -> ProgressBar {
    let bar = styled(ProgressBar::new_spinner(), &format!("{{spinner}} {{pos}} {unit} {{elapsed}}"));
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

fn styled(bar: ProgressBar, template: &str) -> ProgressBar {
    // A template that cannot be read leaves the plain bar.
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
}
