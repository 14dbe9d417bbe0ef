/** Emergencies, everyday idioms, and the talk around both, to be combined: speech has no commas. */

/** Each by itself an emergency, told outright. */
export const EMERGENCIES = [
  'my bum is numb',
  'my groin is numb',
  'my private parts have gone numb',
  "i'm numb between the legs",
  'my inner thighs are numb',
  'my saddle area went numb',
  "i can't feel my bottom",
  "there's no feeling down below",
  'i have pins and needles in my crotch',
  'my genitals feel numb',
  'my testicles are numb',
  'my vagina is numb',
  'my backside has no feeling',
  "i can't feel it when i wipe",
  'there is numbness around my back passage',
  'my bottom feels dead',
  'the numbness is between my legs',
  'my bits feel like cotton wool',
  "i can't pee",
  "i can't hold my pee",
  "i've wet myself",
  'i keep leaking pee',
  "i've lost control of my bladder",
  'my bladder control is getting worse',
  'i have trouble peeing',
  "it's hard to start peeing",
  'i pooped myself',
  "i can't control my bowels",
  "i haven't been able to pee",
  "i don't know when i need to pee",
  "i can't feel myself pee",
  'i wet the bed',
  'my legs keep giving way',
  'my legs are getting weaker',
  "i can't move my legs",
  'my leg gave way',
  "i can't lift my foot",
  'my foot is dragging',
  'my foot keeps slapping the floor',
  "my legs won't work",
  'my knees buckled and my back hurts',
  'both my legs are numb',
  'my legs are numb',
  'both my feet are tingling',
  'my feet have gone numb',
  "i can't feel my legs",
  "i can't feel my feet",
  'the pain goes down both my legs',
  "i've lost the feeling in my leg",
  'i fell off a ladder',
  'i fell down the stairs',
  'i was in a car crash',
  'i got hit by a car',
  'i came off my bike',
  'a horse kicked me in the back',
  'i have osteoporosis and something cracked in my back',
  'my chest hurts',
  'i have chest pain',
  "i can't breathe",
  'my chest feels tight',
  'i passed out',
  'i feel like i am going to pass out',
  'my stomach is throbbing',
  "i've got a tearing pain in my chest",
  'there is a ripping pain between my shoulder blades',
  'my face is drooping',
  'my speech is slurred',
  "my dad can't feel his legs",
  "my mum can't pee",
  "my wife's legs are numb",
  "he's lost control of his bladder",
  'i feel nothing when i sit on the toilet seat',
  'my water works have shut down completely',
];

const lines = (text: string) => text.trim().split(/\s*\n\s*/);

/** A greeting or a hesitation: in front of anything it changes nothing. */
export const GREETINGS = lines(`
  um
  hey alexa
  alexa
  okay so
  well
  hi
  hello there
  please listen
  oh um
`);

export const BEFORE = lines(`
  right
  so basically
  help
  i don't know what's wrong but
  i'm seventy two and
  my back hurts and
  since tuesday
  this morning
  yesterday
  it started with back pain and now
  i was lifting a box and
  after my walk
  i was doing the bridge and
  i've had a bad back for years and now
  i have sciatica and
  doctor
  excuse me
  stop
  wait
  no
  no no
  yes
  i think
  i noticed
  my husband says
  the thing is
  to be honest
  it's embarrassing but
  i'm not being funny but
  i don't want to worry you but
  sorry
  the pain has gone but
  i felt fine yesterday but today
  i woke up and
  for two days now
  since i had my baby
  the last few days
  i slept badly and
  my back is a bit better but
  it doesn't hurt but
  there's no pain but
  no fever but
  not much pain but
  i am fine apart from this
  everything is okay except
  my heart isn't in it today
  you won't believe it
  it's not the disc this time
`);

export const AFTER = lines(`
  it started this morning
  it came on yesterday
  it's been getting worse since friday
  it hurts as well
  it feels weird
  it feels funny
  the pain is getting worse
  the pain started last week
  the doctor is closed
  by the afternoon
  by now
  by the way
  to be honest
  to the touch
  to the knee
  since i woke up
  since tuesday
  since my back went
  since this morning
  my back is agony
  my back hurts
  my back's bad
  my back is stiff
  and my back is killing me
  what should i do
  is that normal
  is that bad
  is it serious
  should i carry on
  can i still exercise
  do i need a doctor
  please help
  thanks
  all day
  all night
  now
  right now
  on and off
  at the moment
  more and more
  for two days
  for a week now
  for the last hour
  after lifting a box
  when i walk
  when i stand up
  when i cough
  really badly
  and i'm scared
  i don't know why
  and i can't sleep
  and the pain is bad
  but no pain
  but it does not hurt
  but no fever
  without any pain
  without warning
  the thing is i live alone
  i'm eighty one
  my wife is worried
  they said it was sciatica
  and then it went away and came back
  i took ibuprofen
  i did the bridge this morning
  because of my back
  like i said
  you know
  can you do the two minute reset
  stop the exercise
  it is not from sitting
  it's not the chair
  so i sat down
  the pain goes down my leg
  the same as last time
  again this week
  my dog is barking
`);

/** Everyday talk that borrows the words of signs; none of it is one. */
export const IDIOMS = lines(`
  my back's killing me
  i feel like i've been hit by a bus
  i feel like a train ran over me
  i was floored by that workout
  i smashed my workout
  i got hit hard by the gym
  i nearly broke my back moving the sofa
  i broke my back lifting that wardrobe
  i just about broke my back shoveling the driveway
  i tripped over my words telling the physio about my back
  i jumped off a low wall with the kids and my back's a bit stiff
  i could have broken my back lifting that boiler
  i fell in love with running
  i fell behind on my workouts
  i fell asleep on the couch
  i fell off the wagon with my stretching
  i fell for that trick
  i'm sick and tired of this
  i'm dead tired
  my legs are dead tired
  i'm dying for a cup of tea
  i nearly died laughing
  i laughed so hard i nearly wet myself
  i'm run down with a cold
  i've got a bit of a cold
  i crashed out early
  i crashed on the sofa
  my car broke down
  i'm numb with boredom
  i'm numb to it all by now
  my brain is numb
  the cold numbs my fingers
  ice will numb the pain
  i've got cabin fever
  it gave me the chills
  i'm weak at the knees for chocolate
  my core is weak
  my grip is weak
  my wifi is weak
  i lost control of the barbell
  i lost my grip on the bar
  i dropped my phone
  the tap is leaking
  my water bottle leaked
  i need a bathroom break
  i'm busting for a cup of tea
  my dog has cancer
  my cat can't walk properly
  i ran a race for cancer research
  i hit the gym
  i hit a wall at mile twenty
  my phone is dead
  i was knocked out by that yoga class
  my glutes are on fire
  my abs are burning
  i can't feel my abs working
  i can't feel the stretch
  i'm out of breath from the stairs
  that took my breath away
  my heart is racing after the sprint
  my heart isn't in it today
  my stomach is rumbling
  my legs are sore after squats
  my legs are like jelly after leg day
  my arms are like lead
  my toes are frozen
  my feet are cold
  i slipped up on my diet
  i slipped into bad habits
  my shirt ripped
  i want to get ripped
  it's wear and tear
  i lost ten pounds on my diet
  i'm shattered
  i'm wrecked after that
  my back is in bits after gardening
  i was stuck in traffic
  i slept like the dead
  i'm wiped out after that
  it cost an arm and a leg
  i'm pulling your leg
  he's a pain in the neck
  my boss is a pain in the bum
  my boss gives me chest pains
  the bus was rammed
  i watched casualty last night a bloke got crushed by a lorry
  it only hurts when i laugh
  i'm hopeless at touching my toes
  i'm on my feet ten hours and my back gives out by four
  i'm scared i can't get back up
  my bottom leg's wobbling
  i can't get my leg under me
  the doctor told me to walk more
  i got clobbered at rugby just bruised
  my legs go wobbly after a few pints
  that film was so sad i couldn't breathe for crying
  he kicked me in his sleep
  it'd be a nightmare if i couldn't walk the dog
  the kids had me in stitches i thought i'd wet myself
  i'm not peeing about
  my legs gave out at the end of leg day
  my arms are weak
  my core gives way
  i danced all night
  i can't walk in heels
  i feel every bump in the road
  i've always had a limp
  i get breathless laughing
  i laughed till i'm going to wee myself
  i'm dribbling my tea
  you nearly gave me a heart attack
  i carried the shopping up six floors
`);

export const AROUND_IDIOMS = {
  before: [
    '',
    'so',
    'hey alexa',
    'yesterday',
    'my back is stiff and',
    'honestly',
    'after work',
    'i did the bridge and',
  ],
  after: lines(`
    and my back is stiff
    and my lower back is a bit sore
    what stretch helps
    can we do the desk break
    since sunday
    today
    but i'm fine now
    so go easy on me
    start the gentle morning
    how long should i rest
    you know
  `),
};

/** Each by itself wants a doctor today. */
export const TODAYS = lines(`
  i have a fever
  i've got a temperature of thirty nine
  i feel feverish
  i had breast cancer
  i'm on chemo
  i have a weak immune system
  i'm hiv positive
  i used to inject heroin
  i'm losing weight without trying
  it burns when i pee
  there's blood in my urine
  my left thigh is numb
  my leg has gone numb
  my hand is numb
  there is a lump on my spine
  it hurts between my shoulder blades
  i slipped and hurt my back
  my back throbs all night
  my back is worse when i cough
  i'm pregnant and my back suddenly hurts
  my back hurts and i feel unwell
  my back hurts even when i'm lying still
`);

/** What tells of somebody who is not at hand, or whose trouble is known: WHO has it. */
export const TOLD_OF = lines(`
  i don't want to end up like my uncle who WHO
  i saw a film about a man who WHO
  i read a book about a woman who WHO
  the film last night had a woman who WHO
  i hurt my back lifting my gran because she WHO
  my back is sore from looking after my dad who WHO
  i carry my dad because he WHO
`);

export const WHO = lines(`
  can't walk
  can't feel his legs
  can't pee
  can't hold her pee
  can't move his legs
  lost control of her bladder
  couldn't feel his feet
`);

/** What is long over, only imagined, or a subject of talk: WHAT is its name. */
export const NOT_NOW = lines(`
  i used to get WHAT
  as a child i had WHAT
  years ago i had WHAT
  i had WHAT about ten years ago
  if i ever had WHAT i would ring the doctor
  they told me to look out for WHAT
  there is a small risk of WHAT
  i have to write an essay on WHAT
`);

export const WHAT = lines(`
  numb feet
  weak legs
  pins and needles in both legs
  numbness between the legs
  foot drop
  a fever
`);
