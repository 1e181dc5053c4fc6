//! Lines over time.

use super::axis::{Axis, Scale, stride};
use super::bars::nothing;
use super::canvas::{Align, BASELINE, Canvas, LABEL, LINE, Layer, MIDDLE, TICK, TextBox, VALUE, WITHHELD};
use super::figure::{Cell, Row, Time, Value};
use super::legend::{self, Key};
use super::paint::Paint;

type Point = (f64, f64);

/// Half the size of a marker.
const RADIUS: f64 = 4.5;
/// Room above the highest tick for a figure.
const HEADROOM: f64 = 26.0;
/// Time labels are broken at this width.
const TIME_WIDTH: f64 = 110.0;
/// Or at this one, if more of them can be named then.
const NARROW_TIME: f64 = 70.0;

/// Left end, right end and lines of a time label.
type Block = (f64, f64, Vec<String>);

/// Where the plot stands.
struct Frame {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// One line a series. A figure that is not shown leaves a gap and stands under its time.
pub(super) fn line(canvas: &mut Canvas, times: &[Time], series: &[Row], axis: &Axis) -> f64 {
    if times.is_empty() || series.is_empty() || times.iter().any(|time| !time.at.is_finite()) {
        return nothing(canvas);
    }
    let height = (0.42 * canvas.width).clamp(170.0, 260.0);
    let ends = end_room(canvas, series, height);
    let top = match ends {
        None if series.len() > 1 => {
            let names: Vec<String> = series.iter().map(|row| row.label.clone()).collect();
            legend::series(canvas, &names, Key::Line)
        }
        Some(_) | None => 0.0,
    };
    let ticks = axis.ticks.iter().map(|tick| canvas.faces.width(&tick.label, TICK)).fold(0.0, f64::max);
    let left = if axis.ticks.is_empty() { 0.0 } else { (ticks + 8.0).min(0.4 * canvas.width) };
    let right = canvas.width - ends.unwrap_or(0.0);
    let frame = Frame { left, right, top: top + HEADROOM, bottom: top + HEADROOM + height };
    let end = axis.end(series.iter().flat_map(|row| row.cells.iter().filter_map(Cell::length)));
    let scale = plane(times, end, &frame);
    ground(canvas, &scale, axis, &frame);
    let lines: Vec<Vec<Option<Point>>> = series.iter().map(|row| points(&scale, times, row)).collect();
    for (index, (row, line)) in series.iter().zip(&lines).enumerate() {
        draw(canvas, index, row, line);
    }
    if ends.is_some() {
        end_labels(canvas, series, &lines, &frame);
    }
    let bottom = time_labels(canvas, &scale, times, &frame);
    let bottom = not_shown(canvas, &scale, times, series, bottom);
    values(canvas, series, &lines, &frame, ends.is_some());
    bottom
}

/// A marker whose form tells the series.
pub(super) fn marker(canvas: &mut Canvas, index: usize, (x, y): Point) {
    let paint = Paint::series(index).solid();
    let r = RADIUS;
    match index % 5 {
        0 => canvas.circle(Layer::Overlay, (x, y), r, paint),
        1 => canvas.rectangle(Layer::Overlay, (x - r, y - r), (x + r, y + r), paint),
        2 => canvas.polygon(Layer::Overlay, vec![(x, y - 1.3 * r), (x + 1.2 * r, y + r), (x - 1.2 * r, y + r)], paint),
        3 => {
            let r = 1.3 * r;
            canvas.polygon(Layer::Overlay, vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)], paint);
        }
        _ => canvas.polygon(Layer::Overlay, vec![(x, y + 1.3 * r), (x + 1.2 * r, y - r), (x - 1.2 * r, y - r)], paint),
    }
}

fn plane(times: &[Time], end: f64, frame: &Frame) -> Scale {
    let first = times.iter().map(|time| time.at).fold(f64::INFINITY, f64::min);
    let last = times.iter().map(|time| time.at).fold(f64::NEG_INFINITY, f64::max);
    let range = if first < last { first..last } else { first - 1.0..first + 1.0 };
    let inset = 2.0 * RADIUS + 4.0;
    Scale::plane((range, frame.left + inset, frame.right - inset), (0.0..end, frame.bottom, frame.top))
}

fn points(scale: &Scale, times: &[Time], row: &Row) -> Vec<Option<Point>> {
    let place = |(time, cell): (&Time, &Cell)| Some((scale.x(time.at), scale.y(cell.length()?)));
    times.iter().zip(&row.cells).map(place).collect()
}

/// Grid lines and their names.
fn ground(canvas: &mut Canvas, scale: &Scale, axis: &Axis, frame: &Frame) {
    let places: Vec<(f64, f64)> =
        axis.ticks.iter().map(|tick| (-scale.y(tick.value), 14.0 - scale.y(tick.value))).collect();
    for tick in axis.ticks.iter().step_by(stride(&places, 4.0)) {
        let y = scale.y(tick.value);
        if y >= frame.top - 0.1 {
            canvas.stroke(Layer::Grid, vec![(frame.left, y), (frame.right, y)], Paint::GRID, 1.0);
            if canvas.faces.width(&tick.label, TICK) <= frame.left - 8.0 {
                let left = frame.left - 8.0;
                let text = |canvas: &mut Canvas| canvas.text(left, y + MIDDLE - 0.7, &tick.label, Align::Right, TICK);
                canvas.at_tick(y, text);
            }
        }
    }
    canvas.stroke(Layer::Overlay, vec![(frame.left, frame.bottom), (frame.right, frame.bottom)], Paint::MUTED, 1.0);
}

/// The line with its gaps and markers.
fn draw(canvas: &mut Canvas, index: usize, row: &Row, line: &[Option<Point>]) {
    for run in line.split(Option::is_none) {
        let run: Vec<Point> = run.iter().flatten().copied().collect();
        if run.len() > 1 {
            canvas.stroke(Layer::Overlay, run, Paint::series(index), 2.5);
        }
    }
    for (cell, point) in row.cells.iter().zip(line) {
        if let Some(point) = point {
            canvas.of(&cell.figure, |canvas| marker(canvas, index, *point));
        }
    }
}

/// Room on the right for the last figure and the name of each series; `None` if a legend serves better.
fn end_room(canvas: &Canvas, series: &[Row], height: f64) -> Option<f64> {
    if series.len() < 2 || f64::from(u16::try_from(series.len()).ok()?) * LINE > height {
        return None;
    }
    let mut room: f64 = 0.0;
    for row in series {
        let last = row.cells.iter().rfind(|cell| cell.length().is_some())?;
        room = room.max(canvas.faces.width(&last.display, VALUE) + 5.0 + canvas.faces.width(&row.label, LABEL));
    }
    (room <= 0.36 * canvas.width).then_some(room + 6.0)
}

/// The last figure and the name of each series beside its line's end, moved apart where they would meet.
fn end_labels(canvas: &mut Canvas, series: &[Row], lines: &[Vec<Option<Point>>], frame: &Frame) {
    let mut places: Vec<(f64, usize)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| Some((line.iter().rev().flatten().next()?.1, index)))
        .collect();
    places.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    let mut upper = f64::NEG_INFINITY;
    for place in &mut places {
        place.0 = place.0.max(upper);
        upper = place.0 + LINE;
    }
    let mut lower = frame.bottom;
    for place in places.iter_mut().rev() {
        place.0 = place.0.min(lower);
        lower = place.0 - LINE;
    }
    for (y, index) in places {
        let Some(last) = series[index].cells.iter().rfind(|cell| cell.length().is_some()) else { continue };
        let left = frame.right + 6.0;
        canvas.of(&last.figure, |canvas| canvas.text(left, y + MIDDLE, &last.display, Align::Left, VALUE));
        canvas.text(
            left + canvas.faces.width(&last.display, VALUE) + 5.0,
            y + MIDDLE,
            &series[index].label,
            Align::Left,
            LABEL,
        );
    }
}

/// Names of the times under the plot, the last one always; returns their bottom.
fn time_labels(canvas: &mut Canvas, scale: &Scale, times: &[Time], frame: &Frame) -> f64 {
    let blocks = |width| -> Vec<Block> {
        times.iter().map(|time| block(canvas, scale.x(time.at), &time.label, width)).collect()
    };
    let stride_of = |blocks: &[Block]| {
        let backwards: Vec<(f64, f64)> = blocks.iter().rev().map(|(left, right, _)| (-right, -left)).collect();
        stride(&backwards, 10.0)
    };
    let (mut blocks, narrow) = (blocks(TIME_WIDTH), blocks(NARROW_TIME));
    let mut step = stride_of(&blocks);
    if stride_of(&narrow) < step && times.iter().all(|time| breaks_well(canvas, &time.label)) {
        step = stride_of(&narrow);
        blocks = narrow;
    }
    let top = frame.bottom + 8.0;
    let mut bottom = top;
    for (left, right, lines) in blocks.iter().rev().step_by(step) {
        let mut y = top;
        for line in lines {
            canvas.text(f64::midpoint(*left, *right), y + BASELINE, line, Align::Centre, LABEL);
            y += LINE;
        }
        bottom = bottom.max(y);
    }
    bottom
}

/// The lines of a label, its left and right end when centred at `x` as far as the frame allows.
fn block(canvas: &Canvas, x: f64, label: &str, width: f64) -> Block {
    let lines = canvas.faces.wrap(label, LABEL, width);
    let width = lines.iter().map(|line| canvas.faces.width(line, LABEL)).fold(0.0, f64::max);
    let left = (x - width / 2.0).min(canvas.width - width).max(0.0);
    (left, left + width, lines)
}

/// Whether a label can be broken narrowly without cutting a word.
fn breaks_well(canvas: &Canvas, label: &str) -> bool {
    let pieces = label.split(char::is_whitespace).flat_map(|word| word.split_inclusive(['-', '–', '/']));
    pieces.map(|piece| canvas.faces.width(piece, LABEL)).all(|width| width <= NARROW_TIME - 6.0)
}

/// A line under the times for each series with figures that are not shown: a hatched mark or a text under its time.
/// They stand outside the plot, where nobody takes them for a value. Returns their bottom.
fn not_shown(canvas: &mut Canvas, scale: &Scale, times: &[Time], series: &[Row], top: f64) -> f64 {
    let words = canvas.words;
    let mut y = top;
    for (index, row) in series.iter().enumerate() {
        let hidden = |(time, cell): (&Time, &Cell)| cell.length().is_none().then(|| (scale.x(time.at), cell.clone()));
        let cells: Vec<(f64, Cell)> = times.iter().zip(&row.cells).filter_map(hidden).collect();
        if cells.is_empty() {
            continue;
        }
        let middle = y + BASELINE - MIDDLE;
        if series.len() > 1 {
            marker(canvas, index, (1.3 * RADIUS, middle));
        }
        for (x, cell) in cells {
            let text = cell.text(words);
            let width = canvas.faces.width(text, cell.lettering());
            let mark = if cell.value == Value::Withheld { WITHHELD } else { 0.0 };
            let whole = if mark > 0.0 { mark + 4.0 + width } else { width };
            let left = (x - whole / 2.0).min(canvas.width - whole).max(3.0 * RADIUS);
            let baseline = y + BASELINE;
            let left_of_mark =
                if place(canvas, &cell, (left + whole - width, baseline), &[]) { left } else { x - mark / 2.0 };
            if mark > 0.0 {
                canvas.of(&cell.figure, |canvas| canvas.withheld(left_of_mark, middle));
            }
        }
        y += LINE;
    }
    y
}

/// Figures beside their points, wherever they meet neither text nor line: all of a single series, else first and last.
fn values(canvas: &mut Canvas, series: &[Row], lines: &[Vec<Option<Point>>], frame: &Frame, ends_are_told: bool) {
    for (row, line) in series.iter().zip(lines) {
        let shown: Vec<usize> = (0..line.len()).filter(|index| line[*index].is_some()).collect();
        let (Some(first), Some(last)) = (shown.first(), shown.last()) else { continue };
        let mut wanted = vec![*last, *first];
        if ends_are_told {
            wanted.remove(0);
        }
        if series.len() == 1 {
            wanted.extend(shown.iter().filter(|index| *index != first && *index != last));
        }
        wanted.dedup();
        for index in wanted {
            let Some((x, y)) = line[index] else { continue };
            let cell = &row.cells[index];
            let width = canvas.faces.width(&cell.display, VALUE);
            let left = (x - width / 2.0).min(frame.right - width).max(frame.left + 2.0);
            let above = place(canvas, cell, (left, y - RADIUS - 6.0), lines);
            if !above && y + RADIUS + 20.0 < frame.bottom {
                place(canvas, cell, (left, y + RADIUS + 15.0), lines);
            }
        }
    }
}

/// Writes a figure if nothing is in its way, on a plate that hides the grid behind it, and tells whether it did.
fn place(canvas: &mut Canvas, cell: &Cell, (left, baseline): Point, lines: &[Vec<Option<Point>>]) -> bool {
    let (text, lettering) = (cell.text(canvas.words), cell.lettering());
    let room = TextBox {
        text: text.to_owned(),
        left: left - 2.0,
        top: baseline - 14.0,
        right: left + canvas.faces.width(text, lettering) + 2.0,
        bottom: baseline + 4.0,
    };
    let outside = room.left < -2.0 || room.right > canvas.width + 2.0;
    let crossed = lines.iter().any(|line| {
        let near = |point: &Point| crosses(&room, (point.0 - RADIUS, point.1), (point.0 + RADIUS, point.1));
        line.windows(2).any(|pair| matches!(pair, [Some(from), Some(to)] if crosses(&room, *from, *to)))
            || line.iter().flatten().any(near)
    });
    if outside || crossed || !canvas.is_free(&room) {
        return false;
    }
    canvas.rectangle(Layer::Marks, (room.left, room.top), (room.right, room.bottom), Paint::PAPER);
    canvas.of(&cell.figure, |canvas| canvas.text(left, baseline, text, Align::Left, lettering));
    true
}

/// Whether the line from one point to another touches a box (Liang and Barsky's clipping).
fn crosses(room: &TextBox, from: Point, to: Point) -> bool {
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let directions = [(from.0, to.0 - from.0, room.left, room.right), (from.1, to.1 - from.1, room.top, room.bottom)];
    for (start, change, low, high) in directions {
        if change.abs() < 1e-9 {
            if start < low || start > high {
                return false;
            }
        } else {
            let (one, other) = ((low - start) / change, (high - start) / change);
            enter = enter.max(one.min(other));
            leave = leave.min(one.max(other));
        }
    }
    enter <= leave
}
