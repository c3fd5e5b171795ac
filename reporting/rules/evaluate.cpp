#include <cmath>

#include "reporting/rules/program.h"

namespace reporting::detail {
namespace {

class Machine {
public:
    Machine(const Program& program, const Frame& frame) : program_(program), frame_(frame) {}

    Cell run(int at) const {
        const Node& n = program_.nodes[static_cast<std::size_t>(at)];
        switch (n.op) {
            case Op::Constant:
                return {true, false, n.slot, n.number, 0};
            case Op::Unknown:
                return {};
            case Op::Load:
                return load(n);
            case Op::Cites:
                return cites(n);
            case Op::Side:
                return side(n);
            case Op::Not:
                return negated(run(n.a));
            case Op::And:
                return both(n);
            case Op::Or:
                return either(n);
            case Op::If:
                return choose(n);
            case Op::Any:
            case Op::All:
            case Op::Count:
                return overSides(n);
            case Op::Blank:
                return Cell::truth(!run(n.a).known);
            case Op::IsSpecial:
                return special(n);
            default:
                return n.b >= 0 ? two(n, run(n.a), run(n.b)) : one(n, run(n.a));
        }
    }

private:
    int sideOf(const Node& n) const {
        if (n.mode == Mode::Fixed || frame_.side < 0) return n.mode == Mode::Fixed ? 0 : -1;
        return n.mode == Mode::Own ? frame_.side : frame_.mirrors[frame_.side];
    }
    Cell load(const Node& n) const {
        const int offset = sideOf(n);
        return offset < 0 ? Cell{} : frame_.cells[n.slot + offset];
    }
    Cell cites(const Node& n) const {
        const int offset = sideOf(n);
        return Cell::truth(offset >= 0 && frame_.cited && frame_.cited[n.slot + offset] != 0);
    }
    Cell side(const Node& n) const {
        const int which = sideOf(n);
        return which < 0 || frame_.side < 0 ? Cell{} : Cell::ofCode(frame_.sideCodes[which]);
    }
    Cell special(const Node& n) const {
        const Cell value = run(n.a);
        return value.known ? Cell::truth(value.special) : Cell{};
    }
    static Cell negated(const Cell& value) { return value.known ? Cell::truth(value.code == 0) : Cell{}; }
    Cell both(const Node& n) const {
        const Cell a = run(n.a);
        if (a.isFalse()) return a;
        const Cell b = run(n.b);
        if (b.isFalse()) return b;
        return a.known && b.known ? Cell::truth(true) : Cell{};
    }
    Cell either(const Node& n) const {
        const Cell a = run(n.a);
        if (a.isTrue()) return a;
        const Cell b = run(n.b);
        if (b.isTrue()) return b;
        return a.known && b.known ? Cell::truth(false) : Cell{};
    }
    Cell choose(const Node& n) const {
        const Cell condition = run(n.a);
        if (condition.known) return run(condition.code == 1 ? n.b : n.c);
        const Cell yes = run(n.b), no = run(n.c);
        return yes == no ? yes : Cell{};
    }
    Cell overSides(const Node& n) const {
        Frame frame = frame_;
        int hits = 0, unknown = 0;
        for (frame.side = 0; frame.side < frame.sides; ++frame.side) {
            const Cell value = Machine(program_, frame).run(n.a);
            hits += value.isTrue();
            unknown += !value.known;
        }
        if (n.op == Op::Any) return hits > 0 ? Cell::truth(true) : unknown > 0 ? Cell{} : Cell::truth(false);
        if (n.op == Op::All)
            return hits + unknown < frame.sides ? Cell::truth(false) : unknown > 0 ? Cell{} : Cell::truth(true);
        return unknown > 0 ? Cell{} : Cell::ofNumber(hits);
    }
    Cell one(const Node& n, const Cell& value) const {
        if (!value.known) return {};
        if (value.special) return {};
        switch (n.op) {
            case Op::Negate:
                return Cell::ofNumber(-value.number);
            case Op::Absolute:
                return Cell::ofNumber(std::fabs(value.number));
            case Op::HasBit:
                return Cell::truth((value.bits >> n.slot & 1) != 0);
            case Op::IsEmpty:
                return Cell::truth(value.bits == 0);
            case Op::CodeToTruth:
                return value.code == n.slot ? Cell::truth(true) : value.code == n.slot2 ? Cell::truth(false) : Cell{};
            case Op::TruthToCode:
                return Cell::ofCode(value.code == 1 ? n.slot : n.slot2);
            case Op::NumberToCode:
                for (const auto& [number, code] : program_.numbers)
                    if (number == value.number) return Cell::ofCode(code);
                return {};
            default:
                return {};
        }
    }
    int rank(int order, int code) const {
        const std::vector<int>& ranks = (*frame_.ranks)[static_cast<std::size_t>(order)];
        return code >= 0 && static_cast<std::size_t>(code) < ranks.size() ? ranks[static_cast<std::size_t>(code)] : -1;
    }
    Cell two(const Node& n, const Cell& a, const Cell& b) const {
        if (!a.known || !b.known || a.special || b.special) return {};
        switch (n.op) {
            case Op::SameCode:
                return Cell::truth(a.code == b.code);
            case Op::SameNumber:
                return Cell::truth(a.number == b.number);
            case Op::Less:
                return Cell::truth(a.number < b.number);
            case Op::LessEqual:
                return Cell::truth(a.number <= b.number);
            case Op::Minimum:
                return a.number <= b.number ? a : b;
            case Op::Maximum:
                return a.number >= b.number ? a : b;
            case Op::Add:
                return finite(a.number + b.number);
            case Op::Subtract:
                return finite(a.number - b.number);
            case Op::Multiply:
                return finite(a.number * b.number);
            case Op::Divide:
                return b.number == 0 ? Cell{} : finite(a.number / b.number);
            default:
                return ranked(n, a, b);
        }
    }
    /// A code outside the order compares false; the larger of it and another is not known.
    Cell ranked(const Node& n, const Cell& a, const Cell& b) const {
        const int left = rank(n.slot, a.code), right = rank(n.slot, b.code);
        const bool outside = left < 0 || right < 0;
        switch (n.op) {
            case Op::RankLess:
                return Cell::truth(!outside && left < right);
            case Op::RankLessEqual:
                return Cell::truth(!outside && left <= right);
            case Op::RankMinimum:
                return outside ? Cell{} : left <= right ? a : b;
            case Op::RankMaximum:
                return outside ? Cell{} : left >= right ? a : b;
            default:
                return {};
        }
    }
    static Cell finite(double value) { return std::isfinite(value) ? Cell::ofNumber(value) : Cell{}; }

    const Program& program_;
    const Frame& frame_;
};

}  // namespace

Cell evaluate(const Program& program, const Frame& frame) {
    return program.root < 0 ? Cell{} : Machine(program, frame).run(program.root);
}

}  // namespace reporting::detail
