use chapter_5::column::count_lines;
use chapter_5::ex10_columns::Orders;
use chapter_5::order::Order;
use testkit::{Strategy, any, collection, count_allocations, prop_oneof, property};

/// So many orders fill 64 lines with one byte each.
const N: u64 = 4_096;

/// An order of one of 100 customers; one in 32 is open.
fn order(id: u64) -> Order {
    Order {
        id,
        customer: id * 7 % 100,
        cents: (id * 7_919 % 10_007) as u32,
        amount: (id % 9) as u16,
        is_open: id % 32 == 5,
        note: [id as u8; 41],
    }
}

fn orders() -> (Orders, Vec<Order>) {
    let rows: Vec<Order> = (0..N).map(order).collect();
    let mut orders = Orders::new();
    for row in &rows {
        orders.push(*row);
    }
    (orders, rows)
}

/// Asserts that `lines` is within the budget, and that the orders were read at all.
#[track_caller]
fn assert_lines(lines: u64, least: u64, most: u64, what: &str) {
    assert!(
        lines >= least,
        "{lines} lines for {what}, and the values fill {least}: they have to be \
         read, and from columns, which count"
    );
    assert!(lines <= most, "{lines} lines for {what}; {most} are enough");
}

#[test]
#[cfg_attr(open = "ex10_columns", ignore = "open")]
fn a_total_reads_six_bytes_of_each_order() {
    let (orders, rows) = orders();
    let expected = rows.iter().map(|it| u64::from(it.cents) * u64::from(it.amount));
    let (total, lines) = count_lines(|| orders.total());
    assert_eq!(total, expected.sum::<u64>(), "the total of 4,096 orders");
    let least = N * 6 / 64;
    assert_lines(lines, least, least + 8, "the total of 4,096 orders");
}

#[test]
#[cfg_attr(open = "ex10_columns", ignore = "open")]
fn the_dearest_is_found_in_one_pass() {
    let (orders, rows) = orders();
    let most = rows.iter().map(|it| it.cents).max();
    let (dearest, lines) = count_lines(|| orders.dearest());
    let cents = dearest.map(|i| rows[i].cents);
    assert_eq!(cents, most, "cents of the dearest order of 4,096");
    let least = N * 4 / 64;
    assert_lines(lines, least, least + 8, "the dearest of 4,096 orders");
}

#[test]
#[cfg_attr(open = "ex10_columns", ignore = "open")]
fn an_order_costs_a_byte_and_if_open_a_line() {
    let (orders, rows) = orders();
    let expected = rows.iter().filter(|it| it.is_open && it.customer == 35);
    let (open, lines) = count_lines(|| orders.open_of(35));
    assert_eq!(open, expected.count(), "open orders of customer 35");
    let least = N / 64;
    let most = least + N / 32 + 8;
    assert_lines(lines, least, most, "4,096 orders, of which 128 are open");
}

#[test]
#[cfg_attr(open = "ex10_columns", ignore = "open")]
fn a_whole_order_takes_few_lines() {
    let (mut orders, rows) = orders();
    for i in [0, 1, 100, 2_000, 4_095] {
        let (got, lines) = count_lines(|| orders.get(i));
        assert_eq!(got, rows[i], "the order at {i}");
        assert_lines(lines, 1, 6, &format!("the order at {i}"));
    }
    let ((), lines) = count_lines(|| orders.close(37));
    assert_lines(lines, 1, 1, "closing the order at 37");
    assert!(!orders.get(37).is_open, "the order at 37 is open after `close(37)`");
    let (got, lines) = count_lines(|| orders.swap_remove(100));
    assert_eq!(got, rows[100], "the order that was taken out");
    assert_lines(lines, 2, 12, "taking out the order at 100");
}

#[test]
#[cfg_attr(open = "ex10_columns", ignore = "open")]
fn questions_allocate_nothing() {
    let (orders, _) = orders();
    // The meter's own list of lines is there before anything is counted.
    let _ = count_lines(|| orders.total());
    let (_, made) = count_allocations(|| (orders.total(), orders.dearest()));
    assert_eq!(made.calls, 0, "allocations for `total` and `dearest`");
    let (_, made) = count_allocations(|| orders.open_of(35));
    assert_eq!(made.calls, 0, "allocations for `open_of`");
}

#[test]
#[cfg_attr(open = "ex10_columns", ignore = "open")]
fn large_numbers_are_added_up() {
    let mut orders = Orders::new();
    let dear = Order { cents: u32::MAX, amount: u16::MAX, ..order(0) };
    orders.push(dear);
    orders.push(dear);
    let each = u64::from(u32::MAX) * u64::from(u16::MAX);
    assert_eq!(orders.total(), 2 * each, "65,535 times 4,294,967,295 cents, twice");
    assert_eq!(orders.dearest(), Some(0), "of two equal orders, the first");
    assert_eq!(Orders::new().dearest(), None, "the dearest of no orders");
    assert_eq!(Orders::new().total(), 0, "the total of no orders");
}

/// What may happen to orders. A place is taken modulo their number.
#[derive(Clone, Debug)]
enum Op {
    Push { cents: u32, is_open: bool },
    Close(usize),
    SwapRemove(usize),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
    let op = prop_oneof![
        (0..4_u32, any::<bool>())
            .prop_map(|(cents, is_open)| Op::Push { cents, is_open }),
        (0..20_usize).prop_map(Op::Close),
        (0..20_usize).prop_map(Op::SwapRemove),
    ];
    collection::vec(op, 0..40)
}

#[test]
#[cfg_attr(open = "ex10_columns", ignore = "open")]
fn columns_behave_as_rows_do() {
    property(ops(), |ops| {
        let mut rows: Vec<Order> = Vec::new();
        let mut orders = Orders::new();
        for (id, op) in (0..).zip(ops) {
            let at = |place: usize| (!rows.is_empty()).then(|| place % rows.len());
            match op {
                Op::Push { cents, is_open } => {
                    let new =
                        Order { cents, is_open, customer: id % 2, ..order(id) };
                    rows.push(new);
                    orders.push(new);
                }
                Op::Close(place) => {
                    if let Some(i) = at(place) {
                        rows[i] = Order { is_open: false, ..rows[i] };
                        orders.close(i);
                    }
                }
                Op::SwapRemove(place) => {
                    if let Some(i) = at(place) {
                        let expected = rows.swap_remove(i);
                        assert_eq!(orders.swap_remove(i), expected, "taken out");
                    }
                }
            }
            assert_eq!(orders.len(), rows.len(), "orders");
            for (i, row) in rows.iter().enumerate() {
                assert_eq!(orders.get(i), *row, "the order at {i}");
            }
            let theirs = rows.iter().filter(|it| it.is_open && it.customer == 1);
            assert_eq!(
                orders.open_of(1),
                theirs.count(),
                "open orders of customer 1"
            );
            let most = rows.iter().map(|it| it.cents).max();
            let first = rows.iter().position(|it| Some(it.cents) == most);
            assert_eq!(orders.dearest(), first, "the first of the dearest");
        }
    });
}
