#include "plugin/editor/form_maker.h"
#include "plugin/editor/item_search.h"
#include "plugin/editor/page_fields.h"

/// Fields of what is seen: the page of the report, layouts of films.
namespace hsg::editor {

void FormMaker::ofPage() {
    const QString millimetres = tr("mm");
    add(new PictureField(context_, "logo.png", {tr("Logo"), tr("A PNG on white, about 500 pixels wide")}, parent_));
    choice("logo/place", tr("Place of the logo"),
           {{"left", tr("left")}, {"right", tr("right")}, {"none", tr("not printed")}});
    text("logo/height", tr("Height of the logo"), tr("5 to 40; left out: 13"))->setTail(millimetres);
    choice("paper", tr("Paper"), {{"A4", QStringLiteral("A4")}, {"Letter", QStringLiteral("Letter")}});
    const std::pair<const char*, QString> margins[] = {{"margins/top", tr("Margin at the top")},
                                                       {"margins/bottom", tr("Margin at the bottom")},
                                                       {"margins/left", tr("Margin at the left")},
                                                       {"margins/right", tr("Margin at the right")}};
    for (const auto& [key, label] : margins) text(key, label, tr("10 to 40"))->setTail(millimetres);
    choice("font", tr("Letters"), {{"sans", tr("without serifs")}, {"serif", tr("with serifs")}},
           tr("Chinese letters have their own face in both"));
    text("fontSize", tr("Size of the letters"), tr("Of the sentences, 8 to 14; all else in proportion"))
        ->setTail(tr("pt"));
    add(new OrderField(context_, at("order"), {tr("Order of the parts"), {}}, parent_));
    choice("diagram", tr("Drawing"), {{"yes", tr("printed")}, {"no", tr("not printed")}});
    ChoiceField::Choices films{{"all", tr("all")}, {"none", tr("none")}};
    for (int most = 1; most <= 8; ++most)
        films.emplace_back(std::to_string(most), tr("at most %n film(s)", nullptr, most));
    choice("keyImages", tr("Key images"), films);
    phrase("header", tr("Head of further pages"), "page.header");
    phrase("footer", tr("Foot of each page"), "page.footer");
    add(new PictureField(context_, "diagram.svg",
                         {tr("File of the drawing"), tr("SVG; its parts are named as the diagram names them")},
                         parent_));
}

void FormMaker::ofLayout() {
    words("layout." + id_, tr("What it is called"));
}

void FormMaker::ofSelector() {
    list("phases", tr("Phases, most wanted first"), IdList::Phases, tr("Phases, or groups: immediate, delayed …"));
    flag("counting", tr("The one that counts"), tr("Only the delayed film that the interval is graded by"));
    text("elapsedMin", tr("Not before"), tr("Minutes after the zero of time"))->setTail(tr("min"));
    text("elapsedMax", tr("Not after"), tr("Minutes after the zero of time"))->setTail(tr("min"));
    list("words", tr("Words of the view"), std::nullopt,
         tr("One of them stands in the view position or a description"));
    list("modalities", tr("Modalities"), std::nullopt, QStringLiteral("RF, XA, DX, CR"));
    choice("laterality", tr("Side in the header"),
           {{"", tr("any")}, {"R", tr("right")}, {"L", tr("left")}, {"B", tr("both")}});
    choice("prior", tr("Examination"),
           {{"0", tr("this one")}, {"1", tr("the one before")}, {"2", tr("the second before")}});
    choice("keyImage", tr("Key image"),
           {{"", tr("does not matter")}, {"yes", tr("only key images")}, {"no", tr("no key images")}});
    const ChoiceField::Choices which{{"best", tr("the best")},
                                     {"first", tr("the first")},
                                     {"middle", tr("the middle one")},
                                     {"last", tr("the last")}};
    choice("choose", tr("Of several films"), which);
    choice("frame", tr("Of a run"), which);
}

void FormMaker::ofStage() {
    const auto& steps = path_.steps;
    const auto layout = steps.size() >= 3 ? valueAt(facts_, path_.parent().parent() / "id") : std::string();
    words("layout." + layout + "." + id_, tr("What it is called"));
    list("steps", tr("Steps of the guide that hang it"), IdList::Steps);
    yaml("grid", tr("Rows and columns"), QStringLiteral("[1, 2]"));
    yaml("panes", tr("Panes, row by row"), tr("[{show: [selector]}, {show: [selector], missing: skip}]"));
    choice("scale", tr("Scale"), {{"same", tr("equal millimetres")}, {"fit", tr("each film fills its pane")}});
    list("links", tr("Moved together"), std::nullopt, QStringLiteral("pan, zoom, window, rotation"));
    choice("compare", tr("First two panes"),
           {{"side_by_side", tr("side by side")},
            {"flicker", tr("in turn")},
            {"swipe", tr("swipe")},
            {"blend", tr("blended")},
            {"difference", tr("difference")}});
    text("times", tr("Panes stand so often"));
}

}  // namespace hsg::editor
