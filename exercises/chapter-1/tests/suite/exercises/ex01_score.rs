use chapter_1::ex01_score::with_score;
use testkit::{any, property};

#[test]
#[cfg_attr(open = "ex01_score", ignore = "open")]
fn changes_one_score_in_the_copy() {
    let sheet = with_score([10, 20, 30, 40], 2, 99);
    assert_eq!(sheet, Some([10, 20, 99, 40]), "player 2 is the third number");
    let sheet = with_score([1, 2, 3, 4], 2, 3);
    assert_eq!(sheet, Some([1, 2, 3, 4]), "the score that player 2 has already");
}

#[test]
#[cfg_attr(open = "ex01_score", ignore = "open")]
fn serves_the_first_and_the_last_player() {
    assert_eq!(with_score([1, 2, 3, 4], 0, 9), Some([9, 2, 3, 4]), "player 0");
    assert_eq!(with_score([1, 2, 3, 4], 3, 9), Some([1, 2, 3, 9]), "player 3");
}

#[test]
#[cfg_attr(open = "ex01_score", ignore = "open")]
fn refuses_a_player_who_is_not_there() {
    for player in [4, 5, usize::MAX] {
        let sheet = with_score([1, 2, 3, 4], player, 9);
        assert_eq!(sheet, None, "there is no player {player}");
    }
}

#[test]
#[cfg_attr(open = "ex01_score", ignore = "open")]
fn leaves_the_other_scores_alone() {
    property(
        (any::<[u32; 4]>(), 0..4_usize, any::<u32>()),
        |(before, player, score)| {
            let after =
                with_score(before, player, score).expect("this player exists");
            for other in 0..4 {
                let expected = if other == player { score } else { before[other] };
                assert_eq!(after[other], expected, "the score of player {other}");
            }
        },
    );
}
