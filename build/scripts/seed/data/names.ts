/** Given names as the Nord gives them; drawn at random, so that a demo pupil is nobody. */
export const girlNames: readonly string[] = `
Emma Jade Louise Alice Chloé Lina Léa Manon Rose Anna Inès Camille Lola Sarah Juliette Zoé Eva Romane Léna
Mila Clara Jeanne Lucie Margaux Maëlys Clémence Agathe Noémie Mathilde Élise Apolline Capucine Eléonore
Justine Pauline Océane Marine Ambre Louna Lou Salomé Élodie Victoria Charlotte Maëva Laura Cassandra
Ophélie Lisa Célia Yasmine Nour Imane Aya Assia Fatima Khadija Amina Salma Hajar Soraya Leïla Malak Rania
Ikram Meriem Naïma Safia Kenza Lilia Nesrine Dounia Hanaé Farah Sirine Chaïma Wiam Ayşe Elif Zeynep Esra
Defne Melisa Fatou Aminata Awa Mariam Aïssatou Kadiatou Grâce Divine Naomie Merveille Bintou Ornella
Maimouna Djeneba Zofia Maja Wiktoria Oliwia Kinga Chiara Giulia Alessia Beatriz Mafalda Inês Carla Lucía
Mei Linh Thuy Anaïs-Lin Anjali Diana Elena Andreea Ana-Maria Yelena Sofiia Daryna Tatiana Esmeralda Shaïna
Kelly Jennifer Kimberley Priscilia Faustine Ninon Blanche Gabrielle Héloïse Suzanne Thaïs Valentine Alix
Axelle Éline Flavie Lison Maud Perrine
`
  .trim()
  .split(/\s+/)
  .map((name) => name.replaceAll('_', ' '));

/** The same for boys. */
export const boyNames: readonly string[] = `
Gabriel Louis Raphaël Jules Adam Lucas Hugo Arthur Nathan Ethan Paul Tom Noah Sacha Théo Léo Timéo Enzo
Maxime Mathis Antoine Baptiste Clément Valentin Alexandre Evan Axel Robin Simon Romain Martin Victor
Maxence Thibault Corentin Quentin Florian Dorian Kylian Mattéo Rayan Mohamed Yanis Ilyès Ayoub Bilal Mehdi
Amine Anis Sofiane Walid Karim Nassim Ibrahim Youssef Ismaël Zakaria Hamza Aymen Adem Wassim Ilian Riyad
Tarek Samy Naïm Yassine Marwane Emre Kerem Yusuf Efe Mert Deniz Mamadou Ousmane Moussa Ibrahima Abdoulaye
Cheikh Amadou Lamine Junior Exaucé Emmanuel Jordan Christ-Yvan Dylan Kévin Brandon Jason Stevens Jakub
Kacper Filip Antoni Szymon Matteo Luca Lorenzo Diego Tiago Rodrigo Duarte Miguel Minh Hoang Kenji Arjun
Rohan Andrei Ionut Stefan Danylo Bohdan Artem Joris Gaspard Augustin Célestin Gustave Oscar Marius Eliott
Loris Malo Soan Noa Ruben Bastien Benjamin Damien Adrien Aurélien Loïc Mickaël Tristan Ulysse Achille
Basile Côme Eloi Ferdinand Gauthier
`
  .trim()
  .split(/\s+/)
  .map((name) => name.replaceAll('_', ' '));

/** Family names of the Nord: Flemish, French, Polish, Maghrebi, Italian, Portuguese, Turkish, African, Asian. */
export const familyNames: readonly string[] = `
Lefebvre Dubois Martin Leroy Dupont Lambert Bernard Carpentier Petit Caron Leclercq Legrand Moreau Mercier
Fournier Delattre Dumont Dubus Delannoy Deleu Vandamme Vanhoutte Vandenberghe Verhaeghe Debruyne Dewitte
Declercq Desmet Lesage Lemaire Renard Bailleul Blondel Boulanger Bouchez Cambier Carlier Caudron Coquelle
Cordonnier Cornille Crépin Debarge Decroix Defrance Dehaene Delacroix Delaporte Delcourt Deleplanque
Delforge Delgrange Delobel Delvallée Demarque Denis Deprez Deroo Descamps Desprez Devos Dhaene Duhamel
Dujardin Dupire Duquesne Durieux Duthoit Facon Fauquembergue Flament François Gallois Gambier Gosselin
Goubet Guilbert Hennebelle Herbaut Hochart Houzé Huyghe Jacquemart Joly Labbe Lagache Lebrun Lecocq
Lecomte Leduc Lefranc Leleu Lemoine Lenoir Lepers Leroux Lesaffre Loridan Macquart Maes Mahieu Marchand
Masson Mathieu Ménard Meurisse Monnier Mortreux Noël Olivier Parmentier Pauwels Picard Planchon Poulain
Prévost Quesnel Ramon Richard Robert Roussel Sénéchal Simon Six Soyez Tellier Thomas Tison Tonneau Vasseur
Verbeke Verbrugghe Vercruysse Vermeersch Vienne Wallart Wattelet Willems Wacquez Benali Benamara Bouazza
Bouchareb Boudjemaa Bouzid Belkacem Belhadj Chaouch Cherif Djebbar El_Amrani El_Idrissi El_Mansouri Ferhat
Ghezali Guerroudj Haddad Hamdi Hammouche Idir Kaci Khelifi Laaroussi Lahlou Larbi Mansouri Mebarki Meziane
Mokrani Mokhtari Naciri Ouali Ouahabi Rahmani Saadi Saïdi Slimani Tahar Touati Yahiaoui Zerrouki Ziani
Zitouni Yılmaz Kaya Demir Çelik Şahin Aydın Öztürk Arslan Doğan Koç Kowalski Nowak Wiśniewski Wójcik
Kaczmarek Mazur Krawczyk Zieliński Szymański Dudek Grabowski Pawlak Michalak Adamczyk Walczak Rossi
Esposito Ferrari Bianchi Ricci Marino Greco Conti Lombardi Da_Silva Ferreira Pereira Gonçalves Rodrigues
Martins Fernandes Lopes Teixeira Carvalho García Fernández Sánchez Diallo Bah Barry Sow Traoré Koné
Coulibaly Diarra Camara Keïta Touré Cissé Ndiaye Diop Fall Sarr Mbaye Mukendi Kabongo Ilunga Mbemba Nzuzi
Makiese Kouassi Kouamé Bamba Ouattara Nguyen Tran Pham Huynh Chen Zhang Li Singh Kumar Ramanathan Popescu
Ionescu Dumitru Radu Shevchenko Kovalenko Bondarenko Melnyk
`
  .trim()
  .split(/\s+/)
  .map((name) => name.replaceAll('_', ' '));
