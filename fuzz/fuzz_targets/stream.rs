//! Any input of the command `screen-stream`: every line is answered or reported, scores within 0 to 1.
#![no_main]

use libfuzzer_sys::fuzz_target;
use screening::authenticity::{Capacity, Engine, Key, Settings};
use screening::{Files, observe_stream};
use std::sync::{Arc, LazyLock};

// Small, so that old rows are forgotten within one input.
const CAPACITY: Capacity =
    Capacity { submissions: 64, facilities: 16, clusters: 64, words: 256, intervals: 32 };

static SETTINGS: LazyLock<Arc<Settings>> = LazyLock::new(|| {
    Arc::new(Settings::load(&Files::shipped(), Key::public()).expect("the shipped files are usable"))
});

fuzz_target!(|data: &[u8]| {
    let mut engine = Engine::new(Arc::clone(&SETTINGS), CAPACITY);
    let (mut answered, mut errors) = (0, Vec::new());
    let bad = observe_stream(&mut engine, data, &mut errors, |_, assessment, _| {
        answered += 1;
        assert!((0.0..=1.0).contains(&assessment.score));
        Ok(())
    })
    .expect("memory");
    let lines = |text: &[u8]| text.iter().filter(|&&byte| byte == b'\n').count();
    assert_eq!(lines(&errors) as u64, bad);
    assert!(answered + lines(&errors) <= lines(data) + 1);
});
