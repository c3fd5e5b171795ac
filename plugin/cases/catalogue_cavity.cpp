#include "plugin/cases/catalogue_cavity.h"

namespace hsg::cases {
namespace {

CaseDescription named(CaseDescription c, const std::string& name, std::uint64_t seed) {
    c.name = name;
    c.seed = seed;
    return c;
}

CaseDescription septateUterus(const CaseDescription& normal) {
    auto c = named(normal, "septate_uterus", 27);
    c.summary = "Two horns at a narrow angle, both tubes patent; the outer fundus is not on the films";
    c.summaryZh = "双角状宫腔，夹角小，双侧输卵管通畅；宫底外形不能显示";
    c.cavity.septum = 0.62;
    c.cavity.widthMm = 37;
    c.answers = {{"cavity_normal", "abnormal"},        {"cavity_shape", "two_horned"}, {"cavity_size", "normal"},
                 {"cavity_contour", "smooth"},         {"filling_defects", "none"},    {"synechiae", "none"},
                 {"anomaly", "septate_or_bicornuate"}, {"anomaly_basis", "hsg_only"}};
    c.trap = {"The cavity alone does not tell a septum from two horns.", {{"anomaly", "septate"}}, {}, "", "K15"};
    return c;
}

CaseDescription intrauterineAdhesion(const CaseDescription& normal) {
    auto c = named(normal, "intrauterine_adhesion", 28);
    c.summary = "An angular defect in the cavity, constant on all films; both tubes patent";
    c.summaryZh = "宫腔内成角充盈缺损，各片恒定，双侧输卵管通畅";
    c.cavity.synechiaMm = 6.5;
    c.answers = {{"cavity_normal", "abnormal"},
                 {"cavity_shape", "triangular"},
                 {"cavity_size", "normal"},
                 {"cavity_contour", "irregular"},
                 {"filling_defects", "single"},
                 {"defect_site", "lateral"},
                 {"defect_shape", "angular"},
                 {"defect_persistence", "all_films"},
                 {"defect_kind", "synechia"},
                 {"synechiae", "under_quarter"},
                 {"synechiae_type", "central"},
                 {"synechiae_ostia", "-"},
                 {"anomaly", "none"}};
    c.trap = {"What one film shows may be air.", {{"defect_persistence", "one_film"}}, {}, "", "K16"};
    return c;
}

}  // namespace

std::vector<CaseDescription> cavityCases(const CaseDescription& normal) {
    return {septateUterus(normal), intrauterineAdhesion(normal)};
}

}  // namespace hsg::cases
