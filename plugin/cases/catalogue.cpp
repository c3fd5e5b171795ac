#include "plugin/cases/catalogue_cavity.h"
#include "plugin/cases/description.h"

/// The cases by what a reader must see. Each differs from the normal study in as little as it teaches.
namespace hsg::cases {

namespace {

constexpr double minute = 60, hour = 3600;

FilmPlan film(const std::string& phase, double seconds, double filling) {
    FilmPlan plan;
    plan.phase = phase;
    plan.secondsAfterStop = seconds;
    plan.filling = filling;
    return plan;
}

FilmPlan withoutDevice(FilmPlan plan) {
    plan.device = false;
    return plan;
}

/// The woman was up in between: she never lies the same way twice.
FilmPlan delayed(double seconds, Vec shift = {7, -5}, double rotation = 0.035) {
    auto plan = withoutDevice(film("DELAY", seconds, 0));
    plan.shiftMm = shift;
    plan.rotation = rotation;
    return plan;
}

FilmPlan elsewhere(FilmPlan plan) {
    plan.site = "B";
    return plan;
}

FilmPlan run() {
    auto plan = film("TUBAL", -34, 0.35);
    plan.frames = 16;
    plan.secondsBetweenFrames = 0.5;
    plan.filledAtEnd = 1.9;
    return plan;
}

std::vector<FilmPlan> immediateFilms() {
    return {withoutDevice(film("SCOUT", -7 * minute, 0)),
            film("EARLY", -62, 0.45),
            film("FULL", -40, 1.0),
            run(),
            film("TUBAL", -14, 2.0),
            film("SPILL", 6, 2.0)};
}

std::vector<FilmPlan> with(std::vector<FilmPlan> films, const std::vector<FilmPlan>& more) {
    films.insert(films.end(), more.begin(), more.end());
    return films;
}

FilmPlan drain() {
    return withoutDevice(film("DRAIN", 3 * minute, 1.9));
}

CaseDescription base(const std::string& name, std::uint64_t seed, const std::string& summary,
                     const std::string& summaryZh) {
    CaseDescription c;
    c.name = name;
    c.seed = seed;
    c.summary = summary;
    c.summaryZh = summaryZh;
    c.films = with(immediateFilms(), {drain(), delayed(16 * minute)});
    c.truth = {{"right", "PAT"}, {"left", "PAT"}};
    return c;
}

/// Answers of a side whose tube does not fill beyond the cornu.
Answers notFilled(const std::string& side, Answers more = {}) {
    const auto at = "@" + side;
    Answers answers = {{"reach" + at, "R0"},        {"morphology" + at, ""},
                       {"dilatation" + at, ""},     {"spill" + at, ""},
                       {"residual" + at, ""},       {"dilatation_delayed" + at, ""},
                       {"adhesion_signs" + at, ""}, {"device_over_cornu" + at, "clear"},
                       {"mitigation" + at, "-"},    {"selective" + at, "none"},
                       {"new_filling" + at, "N0"},  {"dispersion" + at, "PX"}};
    for (auto& [question, value] : more) answers[question] = value;
    return answers;
}

CaseDescription bilateralPatent() {
    auto c = base("bilateral_patent", 5, "Both tubes patent; haze on both sides after 16 min",
                  "双侧输卵管通畅，16 分钟弥散良好");
    c.trap = {"A blank answer is not a normal one.", {{"spill@right", ""}}, {}, "", "K26"};
    return c;
}

CaseDescription normalVariant() {
    auto c = base("normal_variant", 21, "Both patent: uneven filling, a one-second spill, a trace kept on the right",
                  "双侧通畅：显影不对称、溢出短暂、右侧微量残留");
    c.right.residual = 0.22;
    c.right.tortuosity = 1.4;
    c.left.spill = 0.35;
    c.answers = {{"residual@right", "T1"}};
    c.trap = {"A trace in an open tube is not an impaired passage.", {}, {{"right", "IMP2"}}, "", "K34"};
    return c;
}

CaseDescription rightProximalOcclusion() {
    auto c = base("right_proximal_occlusion", 8,
                  "Right tube blocked at the cornu in spite of slow re-injection and spasmolysis",
                  "右侧输卵管近端阻塞（慢速再注及解痉后仍不显影）");
    c.right.patentTo = 0;
    c.right.spill = c.right.dispersion = 0;
    auto again = film("OBL", 90, 2.0);
    again.rotation = -0.06;
    again.shiftMm = {-6, 3};
    c.films = with(immediateFilms(), {again, drain(), delayed(17 * minute)});
    c.answers = notFilled(
        "right", {{"mitigation@right", "slow_reinjection,antispasmodic"}, {"mitigation_outcome@right", "persists"}});
    c.truth = {{"right", "POC"}, {"left", "PAT"}};
    c.trap = {"Not opacified is not occluded until spasm was dealt with.",
              {{"mitigation@right", "-"}, {"mitigation_outcome@right", ""}},
              {{"right", "POC"}},
              "",
              "K07"};
    return c;
}

CaseDescription cornualSpasm() {
    auto c = base("cornual_spasm", 8, "The twin: right cornu closed by spasm, open on the delayed film",
                  "右侧宫角痉挛，延迟片已显影（与近端阻塞成对）");
    c.right.immediateFill = 0;
    c.right.spill = 0;
    c.right.delayedFill = 1;
    c.right.residual = 0.4;
    c.right.dispersion = 0.7;
    c.answers = notFilled("right", {{"new_filling@right", "N1"},
                                    {"delayed_reach@right", "R4"},
                                    {"residual@right", "T1"},
                                    {"dilatation_delayed@right", "D0"},
                                    {"dispersion@right", "P2"},
                                    {"adhesion_signs@right", "-"}});
    c.truth = {{"right", "LIM"}, {"left", "PAT"}};
    c.trap = {"The delayed film shows the tube that the immediate ones did not.",
              notFilled("right", {{"delayed_reach@right", ""}}),
              {{"right", "POC"}},
              "",
              "K07"};
    return c;
}

CaseDescription leftHydrosalpinx() {
    auto c = base("left_hydrosalpinx", 12, "Left hydrosalpinx: a sac that keeps its contrast",
                  "左侧输卵管积水，延迟片残留不变");
    c.left.end = End::Sac;
    c.left.sacRadiusMm = 9;
    c.left.spill = c.left.dispersion = 0;
    c.left.residual = 1;
    c.answers = {{"morphology@left", "abnormal"},
                 {"calibre@left", "dilated"},
                 {"contour@left", "smooth"},
                 {"course@left", "natural"},
                 {"folds@left", "flattened"},
                 {"dilatation@left", "D2"},
                 {"spill@left", "S0"},
                 {"terminal_end@left", "sac"},
                 {"residual@left", "T3"},
                 {"dilatation_delayed@left", "D2"},
                 {"dispersion@left", "PX"},
                 {"same_day_notice", "given"}};
    c.truth = {{"right", "PAT"}, {"left", "HYD"}};
    c.trap = {"A sac is called only where a dilatation was seen.",
              {{"dilatation@left", "D0"}, {"dilatation_delayed@left", "D0"}},
              {{"left", "HYD"}},
              "sac",
              "K02"};
    return c;
}

CaseDescription communicatingHydrosalpinx() {
    auto c = base("communicating_hydrosalpinx", 13, "Left tube widened at its end and leaking a little",
                  "左侧交通性输卵管积水");
    c.left.end = End::OpenSac;
    c.left.sacRadiusMm = 6;
    c.left.spill = 0.25;
    c.left.dispersion = 0.30;
    c.left.residual = 0.75;
    c.answers = {{"morphology@left", "abnormal"},
                 {"calibre@left", "dilated"},
                 {"contour@left", "smooth"},
                 {"course@left", "natural"},
                 {"folds@left", "flattened"},
                 {"dilatation@left", "D1"},
                 {"spill@left", "S1"},
                 {"terminal_end@left", "phimosis"},
                 {"residual@left", "T2"},
                 {"dilatation_delayed@left", "D1"},
                 {"dispersion@left", "P1"},
                 {"dispersion_overall", "partial"},
                 {"same_day_notice", "given"}};
    c.truth = {{"right", "PAT"}, {"left", "HYC"}};
    c.trap = {"What leaks is not closed.", {{"spill@left", "S2"}}, {{"left", "HYD"}}, "sac", "K01"};
    return c;
}

CaseDescription distalOcclusion() {
    auto c = base("distal_occlusion", 14, "Left tube filled to a club end, nothing leaves it", "左侧输卵管远端阻塞");
    c.left.end = End::Club;
    c.left.spill = c.left.dispersion = 0;
    c.left.residual = 1;
    c.answers = {{"spill@left", "S0"},
                 {"terminal_end@left", "club"},
                 {"residual@left", "T3"},
                 {"dispersion@left", "P0"},
                 {"dispersion_overall", "partial"}};
    c.truth = {{"right", "PAT"}, {"left", "DOC"}};
    c.trap = {"Spill and occlusion exclude each other.", {{"spill@left", "S2"}}, {{"left", "DOC"}}, "club end", "K01"};
    return c;
}

CaseDescription impairedRetention() {
    auto c = base("impaired_retention", 15, "Left tube open but slow: scanty spill, half the column kept",
                  "左侧输卵管通而不畅，残留明显");
    c.left.spill = 0.22;
    c.left.dispersion = 0.35;
    c.left.residual = 0.72;
    c.answers = {{"spill@left", "S1"},
                 {"terminal_end@left", "phimosis"},
                 {"residual@left", "T2"},
                 {"dispersion@left", "P1"},
                 {"dispersion_overall", "partial"}};
    c.truth = {{"right", "PAT"}, {"left", "IMP2"}};
    c.trap = {"Another class than the rule's needs its reason.", {}, {{"left", "PAT"}}, "", "K34"};
    return c;
}

CaseDescription peritubalAdhesion() {
    auto c = base("peritubal_adhesion", 7, "Left tube held up and convoluted, spill confined round its end",
                  "左侧输卵管周围粘连可疑，弥散局限");
    c.left.end = End::Confined;
    c.left.tortuosity = 1.6;
    c.left.residual = 0.28;
    c.answers = {{"morphology@left", "abnormal"},
                 {"calibre@left", "normal"},
                 {"contour@left", "smooth"},
                 {"course@left", "convoluted"},
                 {"folds@left", "preserved"},
                 {"spill@left", "S3"},
                 {"terminal_end@left", "open"},
                 {"residual@left", "T1"},
                 {"dispersion@left", "P3"},
                 {"adhesion_signs@left", "convoluted,loculated,halo"},
                 {"adhesion_wording@left", "suspected"},
                 {"dispersion_overall", "partial"},
                 {"loculation", "left_adnexa"}};
    c.truth = {{"right", "PAT"}, {"left", "IMP1+ADH"}};
    c.trap = {"An adhesion on HSG is suspected, never proven.", {{"adhesion_wording@left", "definite"}}, {}, "", "K24"};
    return c;
}

CaseDescription underfilledCavity() {
    auto c = base("underfilled_cavity", 16, "Too little contrast: cavity not distended, no tube seen",
                  "对比剂量不足，宫腔充盈欠佳，双侧输卵管未显影");
    c.volumeMl = 3;
    c.cavity.fill = 0.30;
    for (auto* tube : {&c.right, &c.left}) {
        tube->patentTo = tube->immediateFill = tube->spill = tube->dispersion = 0;
    }
    c.answers = notFilled("right", notFilled("left"));
    for (const char* side : {"@right", "@left"}) c.answers[std::string("dispersion") + side] = "P0";
    c.answers.insert({{"contrast_volume", "3"}, {"cavity_filling", "partial"}, {"dispersion_overall", "none"}});
    c.truth = {{"right", "IND"}, {"left", "IND"}};
    c.trap = {"Without a distended cavity nothing proximal can be called occluded.",
              {},
              {{"right", "POC"}, {"left", "POC"}},
              "no tube",
              "K04"};
    return c;
}

CaseDescription balloonOverCornu() {
    auto c = base("balloon_over_cornu", 17, "The balloon lies over the right cornu; the tube behind it is not seen",
                  "球囊遮挡右侧宫角，假性不通可能");
    c.cavity.balloonSide = -1;
    c.right.patentTo = c.right.spill = c.right.dispersion = 0;
    c.answers = notFilled("right", {{"device_over_cornu@right", "over"}});
    c.truth = {{"right", "IND"}, {"left", "PAT"}};
    c.trap = {"A balloon in the cornu closes it.",
              {{"mitigation@right", "antispasmodic"}, {"mitigation_outcome@right", "persists"}},
              {{"right", "POC"}},
              "no filling",
              "K04"};
    return c;
}

CaseDescription noDelayedFilm() {
    auto c = base("no_delayed_film", 18, "Spill on both sides, no delayed film", "双侧溢出，未摄延迟片");
    c.films = immediateFilms();
    c.truth = {{"right", "LIM"}, {"left", "LIM"}};
    c.trap = {
        "What no film shows cannot be stated.", {{"dispersion@right", "P2"}, {"residual@right", "T0"}}, {}, "", "K05"};
    return c;
}

CaseDescription delayedTooEarly() {
    auto c =
        base("delayed_too_early", 19, "Delayed film after 6 min: contrast still in both tubes", "延迟片过早（6 分钟）");
    c.films = with(immediateFilms(), {drain(), delayed(6 * minute)});
    c.right.residual = c.left.residual = 0.7;
    c.right.dispersion = c.left.dispersion = 0.25;
    c.right.spill = c.left.spill = 0.3;
    for (const std::string side : {"@right", "@left"})
        c.answers.insert({{"spill" + side, "S1"},
                          {"terminal_end" + side, "open"},
                          {"residual" + side, "T2"},
                          {"dispersion" + side, "P1"}});
    c.answers["dispersion_overall"] = "partial";
    c.truth = {{"right", "LIM"}, {"left", "LIM"}};
    c.trap = {"A film that came too soon proves neither patency nor the lack of it.",
              {},
              {{"right", "PAT"}, {"left", "PAT"}},
              "flows",
              "K06"};
    return c;
}

Answers oilAnswers() {
    return {{"contrast_agent", "ethiodized_oil"},
            {"contrast_class", "oil"},
            {"contrast_concentration", "480"},
            {"contrast_volume", "7"},
            {"mimics", "-"},
            {"dispersion_source@right", ""},
            {"dispersion_source@left", ""}};
}

CaseDescription oilNextDay() {
    auto c = base("oil_next_day", 9, "Oil; the next-day film comes from the other site with its own number and name",
                  "碘油造影，次日复查片来自另一院区（另一号码与姓名）");
    c.medium = Medium::Oil;
    c.volumeMl = 7;
    c.films = with(immediateFilms(), {elsewhere(delayed(22.5 * hour, {-9, 7}, -0.05))});
    c.answers = oilAnswers();
    c.trap = {"What the header names as oil is no water.", {{"contrast_class", "water"}}, {}, "", "K12"};
    return c;
}

CaseDescription oilIntravasation() {
    auto c = base("oil_intravasation", 24, "Oil enters the veins of the uterus, grade 2; both tubes patent",
                  "碘油静脉逆流 2 级，双侧通畅");
    c.medium = Medium::Oil;
    c.volumeMl = 5;
    c.cavity.intravasation = 2;
    c.films = with(immediateFilms(), {delayed(24 * hour, {4, 6}, 0.02)});
    c.answers = oilAnswers();
    c.answers.insert({{"intravasation", "I2"},
                      {"intravasation_type", "venous"},
                      {"oil_safety", "yes"},
                      {"told_whom", "referring physician"},
                      {"told_when", "2026-03-10 09:40"},
                      {"told_how", "phone"}});
    c.answers["contrast_volume"] = "5";
    c.trap = {"Oil in a vein needs its safety statement.", {{"oil_safety", "no"}}, {}, "", "K22"};
    return c;
}

}  // namespace

const std::vector<CaseDescription>& catalogue() {
    static const std::vector<CaseDescription> cases = [] {
        std::vector<CaseDescription> all = {bilateralPatent(),   normalVariant(),     rightProximalOcclusion(),
                                            cornualSpasm(),      leftHydrosalpinx(),  communicatingHydrosalpinx(),
                                            distalOcclusion(),   impairedRetention(), peritubalAdhesion(),
                                            underfilledCavity(), balloonOverCornu(),  noDelayedFilm(),
                                            delayedTooEarly(),   oilNextDay(),        oilIntravasation()};
        for (auto& one : cavityCases(all.front())) all.push_back(std::move(one));
        return all;
    }();
    return cases;
}

}  // namespace hsg::cases
