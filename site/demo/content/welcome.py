"""The welcome page in four languages, for people who are new to Dutch."""

import re

from demo.content.kinds import StandardPage

ENGLISH = """
Welcome to {wijk}. This is the website of your neighbourhood. It is made by residents, not by the
government.

## Come and ask
Do you have a letter that you do not understand? A question about money, your home, work or health? Come to
the [spreekuur]({hours}). A spreekuur is a fixed time when people are there to help you. It is free. You
do not need an appointment. You may bring somebody with you.

## Learn Dutch
You can practise Dutch with other people in the neighbourhood. Ask the wijkteam, the team of residents.

## Tell us
Is something broken or unsafe in your street? Tell us. You may write in your own language.

- Call the wijkteam: {phone}
- Send an e-mail: {email}
- In danger or in need of urgent help, call 112
"""

ARABIC = """
أهلاً وسهلاً بكم في {wijk}. هذا هو موقع الحي الذي تسكنون فيه. يُعدّه سكان الحي أنفسهم، وليس الحكومة.

## تعالوا واسألوا
هل وصلتكم رسالة لا تفهمونها؟ هل لديكم سؤال عن المال أو السكن أو العمل أو الصحة؟ تعالوا إلى ساعة الاستشارة،
واسمها بالهولندية «[spreekuur]({hours})». في هذا الوقت يوجد أشخاص يساعدونكم. المساعدة مجانية، ولا تحتاجون
إلى موعد. ويمكنكم أن تُحضروا معكم شخصاً تثقون به.

## تعلّم اللغة الهولندية
يمكنكم التدرّب على اللغة الهولندية مع أشخاص آخرين في الحي. اسألوا فريق السكان، واسمه بالهولندية «wijkteam».

## أخبرونا
هل يوجد في شارعكم شيء مكسور أو غير آمن؟ أخبرونا. يمكنكم الكتابة بلغتكم.

- اتصلوا بفريق السكان: {phone}
- أرسلوا رسالة إلكترونية: {email}
- في حالة الخطر أو الطوارئ اتصلوا بالرقم 112
"""

TURKISH = """
{wijk} mahallesine hoş geldiniz. Bu, mahallenizin internet sitesidir. Siteyi belediye değil, mahalle
sakinleri hazırlıyor.

## Gelin, sorun
Anlamadığınız bir mektup mu aldınız? Para, ev, iş veya sağlıkla ilgili bir sorunuz mu var? Danışma saatine
gelin. Bunun Hollandacası «[spreekuur]({hours})». Bu saatte size yardım edecek kişiler orada olur. Yardım
ücretsizdir. Randevu almanız gerekmez. Yanınızda birini getirebilirsiniz.

## Hollandaca öğrenin
Mahallede başka insanlarla birlikte Hollandaca pratik yapabilirsiniz. Mahalle ekibine, yani «wijkteam»e
sorun.

## Bize bildirin
Sokağınızda bozuk veya tehlikeli bir şey mi var? Bize bildirin. Kendi dilinizde yazabilirsiniz.

- Mahalle ekibini arayın: {phone}
- E-posta gönderin: {email}
- Tehlike anında veya acil durumda 112'yi arayın
"""

UKRAINIAN = """
Ласкаво просимо до району {wijk}. Це сайт вашого району. Його роблять самі мешканці, а не влада.

## Приходьте і запитуйте
Ви отримали лист, якого не розумієте? Маєте запитання про гроші, житло, роботу чи здоров’я? Приходьте на
консультацію. Нідерландською це «[spreekuur]({hours})». У цей час на місці є люди, які вам допоможуть. Це
безкоштовно. Записуватися не потрібно. Ви можете прийти разом із кимось.

## Вивчайте нідерландську
Ви можете практикувати нідерландську з іншими людьми у вашому районі. Запитайте команду мешканців, тобто
«wijkteam».

## Повідомте нам
На вашій вулиці щось зламалося або є щось небезпечне? Повідомте нам. Можна писати рідною мовою.

- Зателефонуйте команді мешканців: {phone}
- Напишіть на електронну пошту: {email}
- У разі небезпеки або якщо потрібна термінова допомога, телефонуйте 112
"""

# Language, address, title, lead, text.
TRANSLATIONS = (
    ("en", "welcome", "Welcome", "What you can find here, and who can help you.", ENGLISH),
    ("ar", "welkom-arabisch", "أهلاً وسهلاً", "ما الذي تجدونه هنا، ومن يستطيع مساعدتكم.", ARABIC),
    (
        "tr",
        "welkom-turks",
        "Hoş geldiniz",
        "Burada neler bulabilirsiniz ve size kim yardım edebilir?",
        TURKISH,
    ),
    ("uk", "welkom-oekraiens", "Ласкаво просимо", "Що тут можна знайти і хто може вам допомогти.", UKRAINIAN),
)

WELCOME_SLUGS = tuple(slug for _, slug, *_ in TRANSLATIONS)
# Keeps a number or an address in its own order inside a text that runs to the left.
ISOLATED = "\N{LEFT-TO-RIGHT ISOLATE}{}\N{POP DIRECTIONAL ISOLATE}"


def welcome_pages(wijk: str, slug: str, phone: str) -> tuple[StandardPage, ...]:
    """Return the welcome pages of a wijk, one for each language."""
    email = f"{slug}@wijkteam.example"
    call = f"[{ISOLATED.format(phone)}](tel:{re.sub(r'[^0-9]', '', phone)})"
    write = f"[{ISOLATED.format(email)}](mailto:{email})"
    return tuple(
        StandardPage(
            slug=page_slug,
            title=title,
            lead=lead,
            body=text.format(wijk=wijk, phone=call, email=write, hours=f"/{slug}/spreekuren/"),
            lang=lang,
        )
        for lang, page_slug, title, lead, text in TRANSLATIONS
    )
