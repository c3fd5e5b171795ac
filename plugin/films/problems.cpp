#include "plugin/films/problems.h"

#include <array>

namespace hsg {
namespace {

struct Words {
    const char* code;
    const char* en;
    const char* zh;
};

constexpr std::array<Words, 12> sentences{{
    {"films.other-patient", "A study of another patient was left out: birth date, sex or identifier contradict.",
     "另一患者的检查已排除:出生日期、性别或标识不符。"},
    {"films.undated", "The film has no usable time; enter it.", "该片没有可用的摄片时间,请补录。"},
    {"films.digitised",
     "A digitised film carries the time of scanning, not of exposure; enter the time written on the film.",
     "数字化胶片只有扫描时间而无摄片时间,请录入胶片上标注的时间。"},
    {"films.content-late",
     "The content time is hours after the series began (reprocessed image) and was not used; enter the time.",
     "内容时间比序列开始晚数小时(可能为后处理图像),未采用,请补录时间。"},
    {"films.rollover", "The time of the film goes back over midnight; the next day was taken.",
     "摄片时间跨越午夜,已按次日计算。"},
    {"films.two-clocks", "The film comes from another console or site; the two clocks may differ.",
     "该片来自另一设备或院区,两处时钟可能不一致。"},
    {"films.base-disagrees", "The contrast stop times of the headers differ; the latest was used.",
     "图像头中的注药结束时间不一致,已采用最晚者。"},
    {"films.base-contradicts", "The contrast time of the header contradicts the film times and was not used.",
     "图像头中的注药时间与摄片时间矛盾,未采用。"},
    {"films.no-base", "The end of injection is unknown; mark it.", "注药结束时间未知,请标记。"},
    {"films.contrast-disagrees", "The headers name different contrast classes; answer which was used.",
     "图像头中的对比剂类别不一致,请选择实际使用者。"},
    {"films.contrast-contradicts", "The header names another contrast class than the one entered.",
     "图像头中的对比剂类别与录入不符。"},
    {"films.absent", "A film of this reading is not open now.", "本次阅片的一张片目前未打开。"},
}};

const Words* find(const std::string& code) {
    for (const auto& words : sentences)
        if (code == words.code) return &words;
    return nullptr;
}

std::string placed(const std::string& sentence, const std::string& where) {
    return where.empty() ? sentence : where + ": " + sentence;
}

}  // namespace

reporting::Error problem(const std::string& code, const std::string& where) {
    const auto* words = find(code);
    return {code, placed(words ? words->en : code, where), where};
}

std::string problemText(const reporting::Error& problem, const std::string& language) {
    const auto* words = find(problem.code);
    return words && language == "zh" ? placed(words->zh, problem.where) : problem.message;
}

}  // namespace hsg
